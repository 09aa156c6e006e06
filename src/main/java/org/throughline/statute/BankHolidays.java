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
public class BankHolidays {

	/** The first year that may be entered. */
	public static final int FIRST_YEAR = 2000;

	private static final int LONGEST_AHEAD = 10;

	private static final String ROWS = "select day, name, kind, note, version from bank_holiday ";

	private final JdbcClient jdbc;

	private final StatuteTables tables;

	private final CurrentUser user;

	private final Clock clock;

	BankHolidays(JdbcClient jdbc, StatuteTables tables, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.tables = tables;
		this.user = user;
		this.clock = clock;
	}

	/** All rows by year, the newest year first. */
	public List<BankHolidayYear> years() {
		this.user.requireAdministrator();
		var years = new TreeMap<Integer, List<BankHolidaySummary>>();
		rows().forEach((row) -> years.computeIfAbsent(row.day().getYear(), (year) -> new ArrayList<>()).add(row));
		var calendar = this.tables.calendar();
		return years.descendingMap()
			.entrySet()
			.stream()
			.map((year) -> new BankHolidayYear(year.getKey(), year.getValue(), calendar.covers(year.getKey())))
			.toList();
	}

	/** What an administrator should look at. */
	public BankHolidayCheck check() {
		this.user.requireAdministrator();
		return BankHolidayCheck.of(rows(), this.tables.calendar(), LibraryHolidays::of, today().getYear());
	}

	/** The row of a day. */
	public BankHolidaySummary day(LocalDate day) {
		this.user.requireAdministrator();
		return find(day).orElseThrow(NotFoundException::new);
	}

	/** Adds a day, or counts one again that was taken out. */
	@Transactional
	public void add(NewBankHoliday holiday) {
		this.user.requireAdministrator();
		refuseYear("day", holiday.day().getYear());
		if (holiday.day().getDayOfWeek() == DayOfWeek.SATURDAY || holiday.day().getDayOfWeek() == DayOfWeek.SUNDAY) {
			throw new RuleViolation("day", "bankHoliday.day.weekend");
		}
		var held = find(holiday.day());
		if (held.isPresent() && !held.get().cancelled()) {
			throw new RuleViolation("day", "bankHoliday.day.held", held.get().name());
		}
		this.jdbc.sql("""
				insert into bank_holiday (day, name, note) values (?, ?, ?)
				on conflict (day) do update set name = excluded.name, note = excluded.note, kind = 'HOLIDAY',
				  version = bank_holiday.version + 1""")
			.param(holiday.day())
			.param(holiday.name())
			.param(holiday.note())
			.update();
		this.tables.changed();
	}

	/**
	 * No longer counts a day. Where the calendar library counts it the row stays and says
	 * so, for otherwise the library might fill it in again.
	 */
	@Transactional
	public void remove(LocalDate day, int version) {
		this.user.requireAdministrator();
		var held = find(day).filter((row) -> !row.cancelled()).orElseThrow(NotFoundException::new);
		String change = LibraryHolidays.of(day.getYear()).containsKey(day)
				? "update bank_holiday set kind = 'CANCELLED', version = version + 1 where day = ? and version = ?"
				: "delete from bank_holiday where day = ? and version = ?";
		if (this.jdbc.sql(change).params(held.day(), version).update() == 0) {
			throw new OptimisticLockingFailureException("The bank holiday was changed meanwhile");
		}
		this.tables.changed();
	}

	/** Counts a day again that was taken out. */
	@Transactional
	public void putBack(LocalDate day, int version) {
		this.user.requireAdministrator();
		find(day).filter(BankHolidaySummary::cancelled).orElseThrow(NotFoundException::new);
		if (this.jdbc.sql("""
				update bank_holiday set kind = 'HOLIDAY', version = version + 1
				where day = ? and version = ?""").params(day, version).update() == 0) {
			throw new OptimisticLockingFailureException("The bank holiday was changed meanwhile");
		}
		this.tables.changed();
	}

	/**
	 * Adds what the calendar library knows of a year; what stands in the table already is
	 * left alone.
	 * @return how many days were added
	 */
	@Transactional
	public int takeFromLibrary(int year) {
		this.user.requireAdministrator();
		refuseYear("year", year);
		int added = 0;
		for (var holiday : LibraryHolidays.of(year).entrySet()) {
			added += this.jdbc.sql("""
					insert into bank_holiday (day, name, note) values (?, ?, 'From the calendar library')
					on conflict (day) do nothing""").params(holiday.getKey(), holiday.getValue()).update();
		}
		this.tables.changed();
		return added;
	}

	private void refuseYear(String field, int year) {
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
