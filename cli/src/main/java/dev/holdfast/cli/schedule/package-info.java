/**
 * When the monthly job runs, and that it runs once. Comes in: a timetable, a database that several instances share, and a
 * job. Goes out: one call of the job for each month, again until it succeeds. docs/explanation/schedule.md explains it.
 */
@NullMarked
package dev.holdfast.cli.schedule;

import org.jspecify.annotations.NullMarked;
