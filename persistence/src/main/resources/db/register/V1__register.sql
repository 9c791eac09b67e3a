-- The register: what was said, of what, when and by whom. Rows are only ever added. Triggers refuse to change or erase any
-- to everybody, also to who owns the tables; a role that may insert and select is all that a run needs. Every row says when
-- it was entered, and no row is entered before another: what the register held at an instant is what was entered by then.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the register is append-only: % of % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;

create table methods (
    fingerprint    text        primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
    version        text        not null,
    canonical_text text        not null,
    entered_at     timestamptz not null
);
comment on table methods is 'Every method that a run used.';
comment on column methods.version is 'The company''s own name for it when it was first used.';
comment on column methods.canonical_text is 'Its rules, sums and settings; the fingerprint is its SHA-256.';

create table runs (
    run_id         text        primary key check (run_id ~ '^[0-9]{4}-[0-9]{2}\.[0-9]+$'),
    close          date        not null,
    engine_version text        not null,
    preparer       text        not null,
    entered_at     timestamptz not null
);
create index runs_of_close on runs (close, entered_at);
comment on table runs is 'One row per run of the job that had something to do.';
comment on column runs.run_id is 'The month of its close, and its number among the runs of that close: 2026-10.1.';
comment on column runs.entered_at is 'When it began. It knew the data as of then, or of the newest row.';

create table run_ends (
    run_id     text        primary key references runs,
    outcome    text        not null check (outcome in ('prepared', 'restated', 'unchanged', 'failed')),
    error      text,
    entered_at timestamptz not null,
    check ((error is not null) = (outcome = 'failed'))
);
comment on table run_ends is 'How a run ended. A run without one is under way, or was killed.';
comment on column run_ends.outcome is 'prepared: its statement is in the register. restated: what it found changed is. unchanged: the data changed, no figure did.';
comment on column run_ends.error is 'Code and text of the error that stopped it.';

create table prepared (
    run_id         text        primary key references runs,
    close          date        not null,
    known_at       timestamptz not null,
    input_digest   text        not null,
    fingerprint    text        not null references methods,
    content        text        not null,
    content_sha256 text        not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
    company        text        not null,
    confidentiality text       not null,
    tolerance      numeric     not null check (tolerance >= 0),
    beyond         text        not null check (beyond in ('stop', 'print')),
    definitions    text        not null default '',
    presentation   text        not null,
    gates          text        not null,
    amend_reason   text,
    restate_reason text,
    entered_at     timestamptz not null,
    unique (run_id, content_sha256),
    unique (run_id, close)
);
comment on table prepared is 'Statements ready to be approved and issued: all that is printed, without the seal.';
comment on column prepared.known_at is 'Rows recorded later, or superseded by then, were not read.';
comment on column prepared.input_digest is 'Hash over the rows read.';
comment on column prepared.content is 'statement.json without its seal, to the byte.';
comment on column prepared.company is 'As the configuration said then; so are confidentiality, tolerance and beyond.';
comment on column prepared.definitions is 'Names of the presets that the period is shown under besides, comma-separated.';
comment on column prepared.presentation is 'How it is told, a line for each thing that was said.';
comment on column prepared.gates is 'How severe gates of the checks were, a line for each that was set.';
comment on column prepared.tolerance is 'By how many per cent the ledger may differ.';
comment on column prepared.amend_reason is 'Why the method is another than that of the statement before; null: it is not.';
comment on column prepared.restate_reason is 'Why figures of earlier statements changed; null: nobody said.';

create table unit_balances (
    run_id  text    not null references prepared,
    part    integer not null check (part >= 0),
    units   integer not null check (units > 0),
    content bytea   not null,
    primary key (run_id, part)
);
comment on table unit_balances is 'The units behind the headline: ids only, ordered by code point.';
comment on column unit_balances.content is 'gzip of lines as COPY writes them: unit, opening, closing (both in 1/10 000), paused, tier, channel.';

create table restatements (
    run_id       text          not null references runs,
    close        date          not null,
    fingerprint  text          not null references methods,
    known_at     timestamptz   not null,
    nrr          numeric(30, 12),
    grr          numeric(30, 12),
    opening      numeric(24, 4) not null,
    closing      numeric(24, 4) not null,
    reason       text,
    entered_at   timestamptz   not null,
    primary key (run_id, close)
);
create index restatements_of_close on restatements (close, entered_at);
comment on table restatements is 'What a run found changed in the figure of an earlier statement, and why. The statement itself stays.';
comment on column restatements.close is 'The close of the statement whose figure changed.';
comment on column restatements.nrr is 'As measured by this run; null: no cohort.';
comment on column restatements.opening is 'Opening MRR of its headline window, as measured by this run.';
comment on column restatements.reason is 'What somebody said of it; null: nothing.';

create table effects (
    run_id  text           not null,
    close   date           not null,
    place   integer        not null check (place >= 0),
    cause   text           not null check (cause in ('overwritten', 'rates', 'late', 'superseded', 'deleted', 'hierarchy',
        'method', 'unknown')),
    nrr     numeric(30, 12),
    grr     numeric(30, 12),
    opening numeric(24, 4) not null,
    closing numeric(24, 4) not null,
    units   bigint         not null,
    primary key (run_id, close, cause),
    foreign key (run_id, close) references restatements
);
comment on table effects is 'What each cause did to a restated figure; together they are the whole difference to what was first reported.';
comment on column effects.place is 'The causes are told apart in this order, each on top of those before.';
comment on column effects.nrr is 'By how much it moved NRR, 1 = 100 points; null: there is no figure on one side.';
comment on column effects.units is 'How many units it moved; 0 where they are not known.';

create table unit_changes (
    run_id         text           not null,
    close          date           not null,
    cause          text           not null,
    unit_id        text           not null,
    opening_before numeric(24, 4) not null,
    opening_after  numeric(24, 4) not null,
    closing_before numeric(24, 4) not null,
    closing_after  numeric(24, 4) not null,
    primary key (run_id, close, cause, unit_id),
    foreign key (run_id, close, cause) references effects
);
comment on table unit_changes is 'The units that a cause moved most.';

create table approvals (
    run_id         text        not null,
    role           text        not null check (role in ('reviewed', 'approved')),
    name           text        not null check (name <> ''),
    content_sha256 text        not null,
    db_user        text        not null default session_user,
    entered_at     timestamptz not null,
    primary key (run_id, role),
    foreign key (run_id, content_sha256) references prepared (run_id, content_sha256)
);
comment on table approvals is 'Who stands for a prepared statement. It names the very content by its hash.';
comment on column approvals.db_user is 'The role that was logged in.';

create table statements (
    close          date           primary key,
    run_id         text           unique,
    issued_at      timestamptz    not null,
    source         text,
    nrr            numeric(30, 12),
    grr            numeric(30, 12),
    logo_retention numeric(30, 12),
    half_width_95  numeric(30, 12),
    entered_at     timestamptz    not null,
    check ((run_id is null) <> (source is null)),
    foreign key (run_id, close) references prepared (run_id, close)
);
comment on table statements is 'What was issued: one statement a close, for ever.';
comment on column statements.run_id is 'The run that prepared it; null: issued before the register was kept, and imported.';
comment on column statements.source is 'Where an imported figure comes from.';
comment on column statements.nrr is 'As first reported, 1 = 100 %; null: no cohort.';
comment on column statements.half_width_95 is 'Half the width of the 95 % interval of nrr; null: none.';

create table documents (
    run_id     text        not null references prepared,
    name       text        not null,
    media_type text        not null,
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content    bytea       not null,
    entered_at timestamptz not null,
    primary key (run_id, name)
);
comment on table documents is 'The documents of issued statements, to the byte.';

create table adjustments (
    number     integer        primary key check (number > 0),
    close      date           not null,
    measure    text           not null check (measure in ('closing_mrr', 'month_revenue')),
    amount     numeric(20, 4) not null check (amount <> 0),
    currency   text           not null check (currency ~ '^[A-Z]{3}$'),
    reason     text           not null check (reason <> ''),
    author     text           not null check (author <> ''),
    evidence   text           not null check (evidence <> ''),
    db_user    text           not null default session_user,
    entered_at timestamptz    not null
);
comment on table adjustments is 'Signed amounts that lead from our figure to the ledger''s. None is ever changed: the opposite is entered.';
comment on column adjustments.amount is 'Added to what is expected of the ledger.';
comment on column adjustments.evidence is 'Where it can be looked up, such as the number of a voucher.';

create table deliveries (
    delivery_id text        primary key check (delivery_id ~ '^[0-9]{4}-[0-9]{2}\.[0-9]+/[0-9]+$'),
    run_id      text        not null references statements (run_id),
    audience    text        not null check (audience <> ''),
    channel     text        not null check (channel in ('mail', 'folder')),
    recipient   text        not null check (recipient <> ''),
    purpose     text        not null check (purpose in ('statement', 'resend')),
    message_id  text        not null,
    entered_at  timestamptz not null
);
create unique index once_each on deliveries (run_id, channel, lower(recipient)) where purpose = 'statement';
comment on table deliveries is 'Who is to receive an issued statement: a row each, entered before anything is sent.';
comment on column deliveries.delivery_id is 'The run and a number: 2026-10.1/3.';
comment on column deliveries.audience is 'The group of the configuration that the recipient is of, or nobody''s for a resend to somebody else.';
comment on column deliveries.recipient is 'A mail address, or a folder.';
comment on column deliveries.purpose is 'statement: once for each recipient. resend: somebody asked for it.';
comment on column deliveries.message_id is 'The Message-ID of the mail; empty for a folder.';

create table delivery_events (
    delivery_id text        not null references deliveries,
    number      integer     not null check (number > 0),
    state       text        not null check (state in ('sending', 'accepted', 'refused', 'deferred', 'uncertain')),
    detail      text        not null,
    entered_at  timestamptz not null,
    primary key (delivery_id, number)
);
comment on table delivery_events is 'What became of a delivery. One without a row is pending.';
comment on column delivery_events.state is 'sending: is being handed over from now on; where nothing follows, nobody knows whether it was accepted. refused: not accepted, and will not be as it is. deferred: not accepted, may be later. uncertain: the connection was lost before the answer.';
comment on column delivery_events.detail is 'What the receiving side said, or who said that it was received.';

create table delivered (
    run_id     text        primary key references statements (run_id),
    entered_at timestamptz not null
);
comment on table delivered is 'Statements that everybody received who was to at that time. Nobody new receives one of these, unless asked for.';

create table notices (
    number     integer     primary key check (number > 0),
    close      date        not null,
    code       text        not null,
    digest     text        not null check (digest ~ '^[0-9a-f]{64}$'),
    entered_at timestamptz not null
);
comment on table notices is 'What the owner was told, so that he is not told the same every hour.';
comment on column notices.digest is 'SHA-256 of the close and of the error.';

-- What belongs to a run is entered with its end, and documents with the issue: nothing is added to either later.
create function refuse_addition() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'documents' and exists (
            select from holdfast_register.statements s where s.run_id = new.run_id and s.xmin <> pg_current_xact_id()::xid)
        or tg_table_name <> 'documents' and exists (
            select from holdfast_register.run_ends e where e.run_id = new.run_id and e.xmin <> pg_current_xact_id()::xid) then
        raise exception 'the register is append-only: run % is closed to %', new.run_id, tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- Whoever got a message does not get it again: also a program with a fault cannot enter that it begins to.
create function refuse_second_message() returns trigger language plpgsql as $$
begin
    if exists (select from holdfast_register.delivery_events e
            where e.delivery_id = new.delivery_id and e.state = 'accepted') then
        raise exception 'delivery % was accepted already', new.delivery_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger once before insert on delivery_events for each row execute function refuse_second_message();

do $$
declare
    entry text;
begin
    foreach entry in array array['methods', 'runs', 'run_ends', 'prepared', 'unit_balances', 'restatements', 'effects',
        'unit_changes', 'approvals',
        'statements', 'documents', 'adjustments', 'deliveries', 'delivery_events', 'delivered', 'notices'] loop
        execute format('create trigger append_only before update or delete on %I
            for each row execute function refuse_change()', entry);
        execute format('create trigger append_only_whole before truncate on %I
            for each statement execute function refuse_change()', entry);
    end loop;
    foreach entry in array array['prepared', 'unit_balances', 'restatements', 'effects', 'unit_changes', 'documents'] loop
        execute format('create trigger nothing_later before insert on %I
            for each row execute function refuse_addition()', entry);
    end loop;
end $$;
