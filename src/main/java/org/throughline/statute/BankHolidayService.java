package org.throughline.statute;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * The administrator's table of the bank holidays of England and Wales. GOV.UK publishes
 * them (Banking and Financial Dealings Act 1971 and proclamations), one-off days
 * sometimes at short notice.
 */
@Service
@Transactional(readOnly = true)
public class BankHolidayService {

	/** The first year that may be entered. */
	public static final int FIRST_YEAR = 2000;

	private static final int LONGEST_AHEAD = 10;

	private final BankHolidayRepository holidays;

	private final StatuteCache cache;

	private final CurrentUser user;

	private final Clock clock;

	BankHolidayService(BankHolidayRepository holidays, StatuteCache cache, CurrentUser user, Clock clock) {
		this.holidays = holidays;
		this.cache = cache;
		this.user = user;
		this.clock = clock;
	}

	/** Returns all rows by year, the newest year first. */
	public List<BankHolidayYear> years() {
		this.user.requireAdministrator();
		var years = new TreeMap<Integer, List<BankHolidaySummary>>();
		this.holidays.findByOrderByDay()
			.forEach((row) -> years.computeIfAbsent(row.day().getYear(), (year) -> new ArrayList<>()).add(row));
		var calendar = this.cache.calendar();
		return years.descendingMap()
			.entrySet()
			.stream()
			.map((year) -> new BankHolidayYear(year.getKey(), year.getValue(), calendar.covers(year.getKey())))
			.toList();
	}

	/** Returns what an administrator should check. */
	public BankHolidayCheck check() {
		this.user.requireAdministrator();
		return BankHolidayCheck.of(this.holidays.findByOrderByDay(), this.cache.calendar(), LibraryHolidays::of,
				today().getYear());
	}

	/** Returns the row of a day. */
	public BankHolidaySummary day(LocalDate day) {
		this.user.requireAdministrator();
		return this.holidays.findSummaryByDay(day).orElseThrow(NotFoundException::new);
	}

	/** Adds a day, or restores a removed day. */
	@Transactional
	public void add(NewBankHoliday holiday) {
		this.user.requireAdministrator();
		checkYear("day", holiday.day().getYear());
		if (holiday.day().getDayOfWeek() == DayOfWeek.SATURDAY || holiday.day().getDayOfWeek() == DayOfWeek.SUNDAY) {
			throw new RuleViolation("day", "bankHoliday.day.weekend");
		}
		var existing = this.holidays.findByDay(holiday.day()).orElse(null);
		if (existing == null) {
			this.holidays.save(new BankHoliday(holiday));
		}
		else if (existing.cancelled()) {
			existing.add(holiday);
		}
		else {
			throw new RuleViolation("day", "bankHoliday.day.taken", existing.name());
		}
		saved();
	}

	/**
	 * Removes a day. If the calendar library counts the day, the row stays as cancelled,
	 * so that the library does not add the day again.
	 */
	@Transactional
	public void remove(LocalDate day, int version) {
		this.user.requireAdministrator();
		var holiday = this.holidays.findByDay(day)
			.filter((found) -> !found.cancelled())
			.orElseThrow(NotFoundException::new);
		holiday.requireVersion(version);
		if (LibraryHolidays.of(day.getYear()).containsKey(day)) {
			holiday.cancel();
		}
		else {
			this.holidays.delete(holiday);
		}
		saved();
	}

	/** Restores a removed day; nothing changes if it was restored since. */
	@Transactional
	public void restore(LocalDate day, int version) {
		this.user.requireAdministrator();
		var holiday = this.holidays.findByDay(day).orElseThrow(NotFoundException::new);
		if (holiday.cancelled()) {
			holiday.requireVersion(version);
			holiday.restore();
			saved();
		}
	}

	/**
	 * Imports the bank holidays of a year from the calendar library. Existing rows do not
	 * change.
	 * @return the number of days added
	 */
	@Transactional
	public int importFromLibrary(int year) {
		this.user.requireAdministrator();
		checkYear("year", year);
		int added = 0;
		for (var holiday : LibraryHolidays.of(year).entrySet()) {
			if (!this.holidays.existsByDay(holiday.getKey())) {
				this.holidays.save(new BankHoliday(
						new NewBankHoliday(holiday.getKey(), holiday.getValue(), "From the calendar library")));
				added++;
			}
		}
		saved();
		return added;
	}

	private void saved() {
		this.holidays.flush();
		this.cache.evict();
	}

	private void checkYear(String field, int year) {
		int last = today().getYear() + LONGEST_AHEAD;
		if (year < FIRST_YEAR || year > last) {
			throw new RuleViolation(field, "bankHoliday.year.outside", String.valueOf(FIRST_YEAR),
					String.valueOf(last));
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
