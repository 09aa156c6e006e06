package org.throughline.statute;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the bank holidays and clock rules in memory: they are few, change rarely and are
 * needed for every review. Checks once a minute whether another instance of the
 * application has changed them.
 */
@Service
class StatuteCache {

	private static final long CHECK_INTERVAL_NANOS = 60_000_000_000L;

	private static final String STAMP = """
			select md5(coalesce((select string_agg(h::text, '|' order by day) from bank_holiday h), '')
			  || coalesce((select string_agg(c::text, '|' order by id) from clock c), ''))""";

	private final JdbcClient jdbc;

	private volatile @Nullable Snapshot cached;

	StatuteCache(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Content of the tables at one time. */
	record Snapshot(List<ClockRule> rules, HolidayCalendar calendar, String stamp, long checkedAt) {

		Snapshot checkedAt(long now) {
			return new Snapshot(this.rules, this.calendar, this.stamp, now);
		}

	}

	HolidayCalendar calendar() {
		return snapshot().calendar();
	}

	Snapshot snapshot() {
		var current = this.cached;
		long now = System.nanoTime();
		if (current != null && now - current.checkedAt() < CHECK_INTERVAL_NANOS) {
			return current;
		}
		String stamp = this.jdbc.sql(STAMP).query(String.class).single();
		current = (current != null && current.stamp().equals(stamp)) ? current.checkedAt(now)
				: new Snapshot(readRules(), readCalendar(), stamp, now);
		this.cached = current;
		return current;
	}

	/** Discards the content after a change. */
	void evict() {
		this.cached = null;
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

				@Override
				public void afterCompletion(int status) {
					StatuteCache.this.cached = null;
				}

			});
		}
	}

	private HolidayCalendar readCalendar() {
		var rows = new HashMap<LocalDate, BankHolidayKind>();
		this.jdbc.sql("select day, kind from bank_holiday").query((row) -> {
			rows.put(row.getObject("day", LocalDate.class), BankHolidayKind.valueOf(row.getString("kind")));
		});
		return new HolidayCalendar(rows, LibraryHolidays::of);
	}

	private List<ClockRule> readRules() {
		return List.copyOf(this.jdbc.sql("""
				select c.* from clock c left join regime r on r.key = c.regime_key
				order by c.position, c.key, r.in_force_from nulls first, c.valid_from""")
			.query((row, number) -> rule(row))
			.list());
	}

	private static ClockRule rule(ResultSet row) throws SQLException {
		var task = new ClockRule.Task(ClockSubject.valueOf(row.getString("subject")), row.getInt("position"),
				row.getString("name"), row.getBoolean("duty"), row.getBoolean("reason_counts"), row.getString("owner"),
				row.getString("recipient"));
		var events = new ClockRule.Events(triggers(row.getArray("trigger_events")),
				triggers(row.getArray("met_by_events")), triggers(row.getArray("ended_by_events")));
		var time = new ClockRule.Time(row.getObject("amount", Integer.class), ClockUnit.valueOf(row.getString("unit")),
				row.getObject("fixed_month", Integer.class), row.getObject("fixed_day", Integer.class),
				ClockDirection.valueOf(row.getString("direction")));
		var basis = new ClockRule.Basis(row.getString("source"), row.getBoolean("verified"), row.getString("note"),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
		return new ClockRule(row.getObject("id", UUID.class), row.getString("key"), row.getString("regime_key"), task,
				events, time, basis, row.getInt("version"));
	}

	private static List<ClockTrigger> triggers(Array names) throws SQLException {
		return Arrays.stream((String[]) names.getArray()).map(ClockTrigger::valueOf).toList();
	}

}
