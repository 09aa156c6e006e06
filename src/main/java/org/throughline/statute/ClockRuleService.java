package org.throughline.statute;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Rules of the statutory clocks, for administrators. A change of law or guidance is a new
 * dated row, so that clocks started under the previous row keep their due date.
 */
@Service
@Transactional(readOnly = true)
public class ClockRuleService {

	private static final int YEARS_AHEAD = 10;

	/** A leap year: 29 February is a day of the year. */
	private static final int LEAP_YEAR = 2024;

	private final JdbcClient jdbc;

	private final StatuteCache cache;

	private final CurrentUser user;

	private final Clock clock;

	ClockRuleService(JdbcClient jdbc, StatuteCache cache, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.cache = cache;
		this.user = user;
		this.clock = clock;
	}

	/** Returns all rules in the order of the list. */
	public List<ClockRule> all() {
		this.user.requireAdministrator();
		return this.cache.snapshot().rules();
	}

	/**
	 * Returns the rows of one clock under one regime, the newest first.
	 * @param regime as returned by {@link ClockRule#regimeSlug}
	 */
	public List<ClockRule> series(String key, String regime) {
		var rules = all().stream()
			.filter((rule) -> rule.key().equals(key) && rule.regimeSlug().equals(regime))
			.sorted((one, other) -> other.validFrom().compareTo(one.validFrom()))
			.toList();
		if (rules.isEmpty()) {
			throw new NotFoundException();
		}
		return rules;
	}

	/** Corrects the current row, or ends it and adds a new one. */
	@Transactional
	public void change(String key, String regime, ClockRuleChange change) {
		this.user.requireAdministrator();
		this.cache.evict();
		var rule = series(key, regime).get(0);
		if (change.validFrom().isBefore(rule.validFrom())) {
			throw new RuleViolation("validFrom", "clockRule.validFrom.before");
		}
		if (change.validFrom().isAfter(LocalDate.now(this.clock).plusYears(YEARS_AHEAD))) {
			throw new RuleViolation("validFrom", "clockRule.validFrom.tooLate");
		}
		checkLength(rule, change);
		boolean correction = change.validFrom().equals(rule.validFrom());
		int changed = correction ? correct(rule, change) : end(rule, change);
		if (changed == 0) {
			throw new OptimisticLockingFailureException("The clock has changed");
		}
		if (!correction) {
			addNext(rule, change);
		}
		this.cache.evict();
	}

	private static void checkLength(ClockRule rule, ClockRuleChange change) {
		if (rule.amount() != null
				&& (change.amount() == null || change.amount() < 1 || change.amount() > HolidayCalendar.LONGEST)) {
			throw new RuleViolation("amount", "clockRule.amount.outside", HolidayCalendar.LONGEST);
		}
		if (rule.unit() == ClockUnit.FIXED_DATE && !dayOfTheYear(change)) {
			throw new RuleViolation("fixedDay", "clockRule.fixedDay.notReal");
		}
	}

	private static boolean dayOfTheYear(ClockRuleChange change) {
		Integer month = change.fixedMonth();
		Integer day = change.fixedDay();
		return month != null && day != null && month >= 1 && month <= 12 && day >= 1
				&& day <= YearMonth.of(LEAP_YEAR, month).lengthOfMonth();
	}

	private int correct(ClockRule rule, ClockRuleChange change) {
		return this.jdbc.sql("""
				update clock set amount = case when amount is null then null else cast(? as integer) end,
				  fixed_month = case when unit = 'FIXED_DATE' then cast(? as integer) end,
				  fixed_day = case when unit = 'FIXED_DATE' then cast(? as integer) end,
				  source = ?, verified = ?, note = ?, version = version + 1
				where id = ? and version = ?""")
			.param(change.amount())
			.param(change.fixedMonth())
			.param(change.fixedDay())
			.param(change.source())
			.param(change.verified())
			.param(change.note())
			.param(rule.id())
			.param(change.version())
			.update();
	}

	private int end(ClockRule rule, ClockRuleChange change) {
		return this.jdbc.sql("update clock set valid_to = ?, version = version + 1 where id = ? and version = ?")
			.params(change.validFrom().minusDays(1), rule.id(), change.version())
			.update();
	}

	private void addNext(ClockRule former, ClockRuleChange change) {
		this.jdbc
			.sql("""
					insert into clock (key, regime_key, subject, position, name, trigger_events, met_by_events, ended_by_events,
					  amount, unit, fixed_month, fixed_day, direction, duty, reason_counts, owner, recipient, source, verified,
					  note, valid_from)
					select key, regime_key, subject, position, name, trigger_events, met_by_events, ended_by_events,
					  case when amount is null then null else cast(? as integer) end, unit,
					  case when unit = 'FIXED_DATE' then cast(? as integer) end,
					  case when unit = 'FIXED_DATE' then cast(? as integer) end, direction, duty, reason_counts, owner,
					  recipient, ?, ?, ?, ? from clock where id = ?""")
			.param(change.amount())
			.param(change.fixedMonth())
			.param(change.fixedDay())
			.param(change.source())
			.param(change.verified())
			.param(change.note())
			.param(change.validFrom())
			.param(former.id())
			.update();
	}

}
