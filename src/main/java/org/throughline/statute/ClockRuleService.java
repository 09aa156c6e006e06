package org.throughline.statute;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages rules of the statutory clocks, for administrators. A change of law or guidance
 * is a new dated row, so that clocks started under the previous row keep their due date.
 */
@Service
@Transactional(readOnly = true)
public class ClockRuleService {

	private static final int YEARS_AHEAD = 10;

	/** A leap year: 29 February is a day of the year. */
	private static final int LEAP_YEAR = 2024;

	private final ClockRuleRepository rules;

	private final StatuteCache cache;

	private final CurrentUser user;

	private final Clock clock;

	ClockRuleService(ClockRuleRepository rules, StatuteCache cache, CurrentUser user, Clock clock) {
		this.rules = rules;
		this.cache = cache;
		this.user = user;
		this.clock = clock;
	}

	/** Returns all rules in the order of the list. */
	public List<ClockRuleDetails> all() {
		this.user.requireAdministrator();
		return this.cache.snapshot().rulesOn(LocalDate.now(this.clock));
	}

	/**
	 * Returns the rows of one clock under one regime, the newest first.
	 * @param regime as returned by {@link ClockRuleDetails#regimeSlug}
	 */
	public List<ClockRuleDetails> series(String key, String regime) {
		var rules = all().stream()
			.filter((rule) -> rule.key().equals(key) && rule.regimeSlug().equals(regime))
			.sorted((one, other) -> other.basis().validFrom().compareTo(one.basis().validFrom()))
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
		if (change.validFrom().isBefore(rule.basis().validFrom())) {
			throw new RuleViolation("validFrom", "clockRule.validFrom.before");
		}
		if (change.validFrom().isAfter(LocalDate.now(this.clock).plusYears(YEARS_AHEAD))) {
			throw new RuleViolation("validFrom", "clockRule.validFrom.tooLate");
		}
		checkLength(rule, change);
		change.confirmation().requireNotFuture(LocalDate.now(this.clock));
		var stored = this.rules.findById(rule.id()).orElseThrow(NotFoundException::new);
		stored.requireVersion(change.version());
		if (change.validFrom().equals(rule.basis().validFrom())) {
			stored.correct(change);
		}
		else {
			stored.end(change.validFrom().minusDays(1));
			this.rules.save(stored.next(change));
		}
		this.rules.flush();
		this.cache.evict();
	}

	private static void checkLength(ClockRuleDetails rule, ClockRuleChange change) {
		if (rule.time().amount() != null
				&& (change.amount() == null || change.amount() < 1 || change.amount() > HolidayCalendar.LONGEST)) {
			throw new RuleViolation("amount", "clockRule.amount.outside", HolidayCalendar.LONGEST);
		}
		if (rule.time().unit() == ClockUnit.FIXED_DATE && !dayOfTheYear(change)) {
			throw new RuleViolation("fixedDay", "clockRule.fixedDay.notReal");
		}
	}

	private static boolean dayOfTheYear(ClockRuleChange change) {
		Integer month = change.fixedMonth();
		Integer day = change.fixedDay();
		return month != null && day != null && month >= 1 && month <= 12 && day >= 1
				&& day <= YearMonth.of(LEAP_YEAR, month).lengthOfMonth();
	}

}
