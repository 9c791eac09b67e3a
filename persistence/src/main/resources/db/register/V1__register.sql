-- The register: what was run, when, on what and with which outcome.

create table runs (
    run_id         uuid        primary key,
    close          date        not null,
    "window"       text        not null
        check ("window" in ('month', 'quarter', 'year-to-date', 'trailing-12-months')),
    started_at     timestamptz not null,
    ended_at       timestamptz,
    outcome        text,
    input_digest   text,
    fingerprint    text        not null,
    engine_version text        not null,
    error          text,
    check (ended_at >= started_at),
    check ((ended_at is null) = (outcome is null))
);
create index runs_of_close on runs (close, started_at);

comment on table runs is 'One row per run of the job.';
comment on column runs.close is 'The close that was measured.';
comment on column runs."window" is 'month, quarter, year-to-date or trailing-12-months.';
comment on column runs.ended_at is 'Null: still running, or killed.';
comment on column runs.outcome is 'How it ended; null: it has not.';
comment on column runs.input_digest is 'SHA-256 over the rows that were measured; null: it did not get that far.';
comment on column runs.fingerprint is 'SHA-256 of the method.';
comment on column runs.error is 'Code and text of the error that stopped it; null: none did.';
