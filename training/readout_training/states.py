"""States and kinds of matters, as the records of developments name them (src/records)."""

STATES = ("none", "proposed", "requested", "announced", "under-review", "approved", "scheduled", "under-way", "paused", "delayed", "resumed",
          "partly-done", "done", "rejected", "cancelled", "ended", "denied")
KINDS = ("transfer", "talks", "visit", "agreement", "measure", "operation", "inquiry", "programme", "claim")
