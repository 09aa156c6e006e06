package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

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
			  || coalesce((select string_agg(c::text, '|' order by id) from clock c), '')
			  || coalesce((select string_agg(n::text, '|' order by valid_from) from national_body n), ''))""";

	private final ClockRuleRepository rules;

	private final BankHolidayRepository holidays;

	private final NationalBodyRepository bodies;

	private final JdbcClient jdbc;

	private volatile @Nullable Snapshot cached;

	StatuteCache(ClockRuleRepository rules, BankHolidayRepository holidays, NationalBodyRepository bodies,
			JdbcClient jdbc) {
		this.rules = rules;
		this.holidays = holidays;
		this.bodies = bodies;
		this.jdbc = jdbc;
	}

	/** Content of the tables at one time. */
	record Snapshot(List<ClockRuleDetails> rules, HolidayCalendar calendar, List<NationalBodyContent> bodies,
			String stamp, long checkedAt) {

		Snapshot checkedAt(long now) {
			return new Snapshot(this.rules, this.calendar, this.bodies, this.stamp, now);
		}

		/** Returns the name of the national body on a day; the oldest before that. */
		String nationalBodyOn(LocalDate day) {
			return this.bodies.stream()
				.filter((body) -> !body.validFrom().isAfter(day))
				.findFirst()
				.orElseGet(() -> this.bodies.get(this.bodies.size() - 1))
				.name();
		}

		/** Returns the rules under the names of a day. */
		List<ClockRuleDetails> rulesOn(LocalDate day) {
			String body = nationalBodyOn(day);
			return this.rules.stream().map((rule) -> rule.naming(body)).toList();
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
				: new Snapshot(this.rules.inOrder().stream().map(ClockRule::details).toList(), readCalendar(),
						this.bodies.findAllByOrderByContentValidFromDesc()
							.stream()
							.map((body) -> body.details().content())
							.toList(),
						stamp, now);
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
		return new HolidayCalendar(this.holidays.findByOrderByDay()
			.stream()
			.collect(Collectors.toMap(BankHolidaySummary::day, BankHolidaySummary::kind)), LibraryHolidays::of);
	}

}
