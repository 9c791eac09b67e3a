-- What is to be done next, and who is at it. Rows change and go, unlike those of the register: what was done is told there.
-- The columns are those that db-scheduler works with.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

comment on table scheduled_tasks is 'One row clock: the next firing. One row for each month that is not issued yet.';
comment on column scheduled_tasks.task_instance is 'Of a month: the month, such as 2026-10.';
comment on column scheduled_tasks.task_data is 'Of the clock: the instant of the firing. Of a month: how often it was tried. UTF-8.';
comment on column scheduled_tasks.picked_by is 'The instance that is at it.';
