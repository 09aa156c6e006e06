package org.throughline.statute;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
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

	private static final String ROWS = "select day, name, kind, note, version from bank_holiday ";

	private final JdbcClient jdbc;

	private final StatuteCache cache;

	private final CurrentUser user;

	private final Clock clock;

	BankHolidayService(JdbcClient jdbc, StatuteCache cache, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.cache = cache;
		this.user = user;
		this.clock = clock;
	}

	/** Returns all rows by year, the newest year first. */
	public List<BankHolidayYear> years() {
		this.user.requireAdministrator();
		var years = new TreeMap<Integer, List<BankHolidaySummary>>();
		rows().forEach((row) -> years.computeIfAbsent(row.day().getYear(), (year) -> new ArrayList<>()).add(row));
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
		return BankHolidayCheck.of(rows(), this.cache.calendar(), LibraryHolidays::of, today().getYear());
	}

	/** Returns the row of a day. */
	public BankHolidaySummary day(LocalDate day) {
		this.user.requireAdministrator();
		return find(day).orElseThrow(NotFoundException::new);
	}

	/** Adds a day, or restores a removed day. */
	@Transactional
	public void add(NewBankHoliday holiday) {
		this.user.requireAdministrator();
		checkYear("day", holiday.day().getYear());
		if (holiday.day().getDayOfWeek() == DayOfWeek.SATURDAY || holiday.day().getDayOfWeek() == DayOfWeek.SUNDAY) {
			throw new RuleViolation("day", "bankHoliday.day.weekend");
		}
		var existing = find(holiday.day());
		if (existing.isPresent() && !existing.get().cancelled()) {
			throw new RuleViolation("day", "bankHoliday.day.taken", existing.get().name());
		}
		this.jdbc.sql("""
				insert into bank_holiday (day, name, note) values (?, ?, ?)
				on conflict (day) do update set name = excluded.name, note = excluded.note, kind = 'HOLIDAY',
				  version = bank_holiday.version + 1""")
			.param(holiday.day())
			.param(holiday.name())
			.param(holiday.note())
			.update();
		this.cache.evict();
	}

	/**
	 * Removes a day. If the calendar library counts the day, the row stays as cancelled,
	 * so that the library does not add the day again.
	 */
	@Transactional
	public void remove(LocalDate day, int version) {
		this.user.requireAdministrator();
		var existing = find(day).filter((row) -> !row.cancelled()).orElseThrow(NotFoundException::new);
		String change = LibraryHolidays.of(day.getYear()).containsKey(day)
				? "update bank_holiday set kind = 'CANCELLED', version = version + 1 where day = ? and version = ?"
				: "delete from bank_holiday where day = ? and version = ?";
		if (this.jdbc.sql(change).params(existing.day(), version).update() == 0) {
			throw new OptimisticLockingFailureException("The bank holiday has changed");
		}
		this.cache.evict();
	}

	/** Restores a removed day. */
	@Transactional
	public void restore(LocalDate day, int version) {
		this.user.requireAdministrator();
		find(day).filter(BankHolidaySummary::cancelled).orElseThrow(NotFoundException::new);
		if (this.jdbc.sql("""
				update bank_holiday set kind = 'HOLIDAY', version = version + 1
				where day = ? and version = ?""").params(day, version).update() == 0) {
			throw new OptimisticLockingFailureException("The bank holiday has changed");
		}
		this.cache.evict();
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
			added += this.jdbc.sql("""
					insert into bank_holiday (day, name, note) values (?, ?, 'From the calendar library')
					on conflict (day) do nothing""").params(holiday.getKey(), holiday.getValue()).update();
		}
		this.cache.evict();
		return added;
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

	private List<BankHolidaySummary> rows() {
		return this.jdbc.sql(ROWS + "order by day").query(BankHolidaySummary.class).list();
	}

	private Optional<BankHolidaySummary> find(LocalDate day) {
		return this.jdbc.sql(ROWS + "where day = ?").param(day).query(BankHolidaySummary.class).optional();
	}

}
