-- The warehouse: what a measurement reads. Every row says when it was recorded and, once replaced or deleted, when it
-- was superseded; nothing is erased. A key is therefore unique among current rows only, and there are no foreign keys:
-- a row may outlive what it refers to, and `holdfast check` names the rows that refer to nothing.

create table customers (
    customer_id   text        not null,
    name          text,
    parent_id     text,
    channel       text,
    recorded_at   timestamptz not null default now(),
    superseded_at timestamptz,
    check (superseded_at >= recorded_at)
);
create unique index customers_current on customers (customer_id) where superseded_at is null;

comment on table customers is 'Who pays. Key: customer_id.';
comment on column customers.parent_id is 'The customer this one belongs to; null: none.';
comment on column customers.channel is 'First touch: how this customer was won.';
comment on column customers.recorded_at is 'From when this row was known.';
comment on column customers.superseded_at is 'From when it was known no longer; null: current.';

create table items (
    item_id         text           not null,
    customer_id     text           not null,
    subscription_id text,
    product         text           not null default 'default',
    plan            text,
    tier            text,
    pricing_model   text           not null default 'flat' check (pricing_model in ('flat', 'seat', 'usage')),
    charge_kind     text           not null default 'recurring'
        check (charge_kind in ('recurring', 'usage', 'one_time', 'tax', 'credit')),
    quantity        numeric(18, 6),
    unit_price      numeric(20, 8),
    amount          numeric(20, 8),
    discount        numeric(20, 8) not null default 0 check (discount >= 0),
    currency        text           not null check (currency ~ '^[A-Z]{3}$'),
    "interval"      text           not null default 'month'
        check ("interval" in ('day', 'week', 'month', 'quarter', 'year')),
    interval_count  integer        not null default 1 check (interval_count > 0),
    valid_from      date           not null,
    valid_to        date,
    status          text           not null default 'active' check (status in ('active', 'trial', 'paused')),
    term_end        date,
    recorded_at     timestamptz    not null default now(),
    superseded_at   timestamptz,
    check (valid_to >= valid_from),
    check (amount is not null or (quantity is not null and unit_price is not null)),
    check (charge_kind not in ('recurring', 'usage') or coalesce(amount, quantity * unit_price) >= 0),
    check (discount = 0
        or (charge_kind in ('recurring', 'usage') and discount <= coalesce(amount, quantity * unit_price))),
    check (charge_kind <> 'usage' or (valid_to is not null
        and valid_to <= (date_trunc('month', valid_from::timestamp) + interval '1 month')::date)),
    check (superseded_at >= recorded_at)
);
create unique index items_current on items (item_id, valid_from) where superseded_at is null;
create index items_of_customer on items (customer_id);

comment on table items is 'What is paid for: one row per version of an item, in force from valid_from until the day before valid_to. Key: item_id, valid_from.';
comment on column items.subscription_id is 'The contract the item belongs to; null: the item is its own.';
comment on column items.tier is 'Null for an add-on, which never decides the tier of its customer.';
comment on column items.pricing_model is 'flat, seat or usage.';
comment on column items.charge_kind is 'recurring, usage, one_time, tax or credit.';
comment on column items.unit_price is 'Price of one unit per interval, before discount.';
comment on column items.amount is 'Per interval, before discount; null: quantity × unit_price.';
comment on column items.discount is 'Money off per interval, at most the amount; only on recurring and usage.';
comment on column items.currency is 'ISO 4217, three capital letters.';
comment on column items."interval" is 'day, week, month, quarter or year.';
comment on column items.interval_count is 'How many intervals one amount pays for.';
comment on column items.valid_from is 'First day in force.';
comment on column items.valid_to is 'First day no longer in force; null: open, which usage never is. Equal to valid_from: in force on no day.';
comment on column items.status is 'active, trial or paused.';
comment on column items.term_end is 'First day after the agreed term; null: no term.';
comment on column items.recorded_at is 'From when this row was known.';
comment on column items.superseded_at is 'From when it was known no longer; null: current.';

create table invoice_lines (
    line_id       text           not null,
    invoice_id    text,
    customer_id   text           not null,
    product       text           not null default 'default',
    plan          text,
    tier          text,
    charge_kind   text           not null default 'recurring'
        check (charge_kind in ('recurring', 'usage', 'one_time', 'tax', 'credit')),
    service_from  date           not null,
    service_to    date           not null,
    amount        numeric(20, 8) not null,
    currency      text           not null check (currency ~ '^[A-Z]{3}$'),
    gl_account    text,
    recorded_at   timestamptz    not null default now(),
    superseded_at timestamptz,
    check (service_to >= service_from),
    check (superseded_at >= recorded_at)
);
create unique index invoice_lines_current on invoice_lines (line_id) where superseded_at is null;

comment on table invoice_lines is 'What was invoiced. Key: line_id.';
comment on column invoice_lines.charge_kind is 'recurring, usage, one_time, tax or credit.';
comment on column invoice_lines.service_from is 'First day the line pays for.';
comment on column invoice_lines.service_to is 'First day it pays for no longer.';
comment on column invoice_lines.amount is 'For the whole service period.';
comment on column invoice_lines.currency is 'ISO 4217, three capital letters.';
comment on column invoice_lines.recorded_at is 'From when this row was known.';
comment on column invoice_lines.superseded_at is 'From when it was known no longer; null: current.';

create table fx_rates (
    currency      text            not null check (currency ~ '^[A-Z]{3}$'),
    day           date            not null,
    rate          numeric(18, 10) not null check (rate > 0),
    recorded_at   timestamptz     not null default now(),
    superseded_at timestamptz,
    check (superseded_at >= recorded_at)
);
create unique index fx_rates_current on fx_rates (currency, day) where superseded_at is null;

comment on table fx_rates is 'Exchange rates. Key: currency, day.';
comment on column fx_rates.rate is 'Reporting currency per 1 unit of this one.';
comment on column fx_rates.recorded_at is 'From when this row was known.';
comment on column fx_rates.superseded_at is 'From when it was known no longer; null: current.';

create table attributes (
    customer_id   text        not null,
    attribute     text        not null,
    value         text        not null,
    valid_from    date        not null,
    valid_to      date,
    recorded_at   timestamptz not null default now(),
    superseded_at timestamptz,
    check (valid_to >= valid_from),
    check (superseded_at >= recorded_at)
);
create unique index attributes_current on attributes (customer_id, attribute, valid_from) where superseded_at is null;

comment on table attributes is 'What is true of a customer for a time; also parent and merged_into. Key: customer_id, attribute, valid_from.';
comment on column attributes.valid_from is 'First day in force.';
comment on column attributes.valid_to is 'First day no longer in force; null: open.';
comment on column attributes.recorded_at is 'From when this row was known.';
comment on column attributes.superseded_at is 'From when it was known no longer; null: current.';

create table gl_control (
    close         date           not null,
    measure       text           not null check (measure in ('closing_mrr', 'month_revenue')),
    amount        numeric(20, 8) not null,
    currency      text           not null check (currency ~ '^[A-Z]{3}$'),
    recorded_at   timestamptz    not null default now(),
    superseded_at timestamptz,
    check (superseded_at >= recorded_at)
);
create unique index gl_control_current on gl_control (close, measure) where superseded_at is null;

comment on table gl_control is 'What the general ledger says, for the statement to agree with. Key: close, measure.';
comment on column gl_control.measure is 'closing_mrr or month_revenue.';
comment on column gl_control.recorded_at is 'From when this row was known.';
comment on column gl_control.superseded_at is 'From when it was known no longer; null: current.';

create table targets (
    close         date           not null,
    measure       text           not null,
    segment       text,
    value         numeric(20, 8) not null,
    recorded_at   timestamptz    not null default now(),
    superseded_at timestamptz,
    check (superseded_at >= recorded_at)
);
-- Null is not equal to null, so the total needs a value of its own in the key.
create unique index targets_current on targets (close, measure, coalesce(segment, '')) where superseded_at is null;

comment on table targets is 'What was planned. Key: close, measure, segment.';
comment on column targets.measure is 'nrr or grr, of the trailing twelve months; others are kept and not shown.';
comment on column targets.value is 'Of nrr and grr a fraction: 1.13 is 113 %.';
comment on column targets.segment is 'Null: the total.';
comment on column targets.recorded_at is 'From when this row was known.';
comment on column targets.superseded_at is 'From when it was known no longer; null: current.';
