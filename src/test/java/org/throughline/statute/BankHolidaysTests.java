package org.throughline.statute;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.throughline.ClockAt;
import org.throughline.ServiceTest;
import org.throughline.TestClock;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.TestUsers;
import org.throughline.platform.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@ServiceTest
@ClockAt("2026-11-20T00:00:00Z")
class BankHolidaysTests {

	private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

	private static final LocalDate ANNOUNCED = LocalDate.of(2027, 6, 14);

	private static final Confirmation READ = new Confirmation(true, "A. Reader", LocalDate.of(2026, 11, 19));

	@Autowired
	private BankHolidayService holidays;

	@Autowired
	private ClockRuleService rules;

	@Autowired
	private StatutoryClocks clocks;

	@Autowired
	private StatuteCache cache;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void signIn() {
		TestUsers.signInAdministrator();
		this.cache.evict();
	}

	@AfterEach
	void signOut() {
		TestUsers.signOut();
	}

	@Test
	void initialTableMatchesLibrary() {
		assertThat(this.holidays.check().differences()).isEmpty();
		assertThat(this.holidays.check().missingYears()).isEmpty();
	}

	@Test
	void addedDayCountsAtOnceAndIsListedAsDifference() {
		assertThat(this.cache.calendar().plus(LocalDate.of(2027, 6, 11), 1)).isEqualTo(ANNOUNCED);
		this.holidays.add(new NewBankHoliday(ANNOUNCED, "Jubilee", "Proclaimed"));
		assertThat(this.cache.calendar().plus(LocalDate.of(2027, 6, 11), 1)).isEqualTo(ANNOUNCED.plusDays(1));
		assertThat(this.holidays.check().differences())
			.containsExactly(new BankHolidayCheck.Difference(ANNOUNCED, "Jubilee", true));
		assertThat(this.jdbc
			.sql("select count(*) from history where table_name = 'bank_holiday' and new_row ->> 'day' = ?")
			.param(ANNOUNCED.toString())
			.query(Integer.class)
			.single()).isEqualTo(1);
		this.holidays.remove(ANNOUNCED, 0);
		assertThat(this.cache.calendar().isWorkingDay(ANNOUNCED)).isTrue();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.holidays.day(ANNOUNCED));
	}

	@Test
	void addedDayMovesDueDates() {
		assertThat(notificationDue()).isEqualTo("2027-06-17");
		this.holidays.add(new NewBankHoliday(ANNOUNCED, "Jubilee", "Proclaimed"));
		assertThat(notificationDue()).isEqualTo("2027-06-18");
	}

	private @Nullable LocalDate notificationDue() {
		var aware = ClockEvent.on(ClockTrigger.AWARE, LocalDate.of(2027, 6, 10));
		return this.clocks
			.read(new ClockCase("SP_WT2023", Set.of(ClockSubject.SERIOUS_INCIDENT), List.of(aware), List.of()),
					ANNOUNCED)
			.get(0)
			.dueOn();
	}

	@Test
	void removedDayThatLibraryCountsStaysAsCancelled() {
		this.holidays.remove(CHRISTMAS, 0);
		assertThat(this.cache.calendar().isWorkingDay(CHRISTMAS)).isTrue();
		assertThat(this.holidays.day(CHRISTMAS).cancelled()).isTrue();
		assertThat(this.holidays.check().differences()).extracting(BankHolidayCheck.Difference::inTable)
			.containsExactly(false);
		assertThat(this.holidays.importFromLibrary(2026)).isZero();
		assertThat(this.cache.calendar().isWorkingDay(CHRISTMAS)).isTrue();
		this.holidays.restore(CHRISTMAS, 1);
		assertThat(this.cache.calendar().isWorkingDay(CHRISTMAS)).isFalse();
	}

	@Test
	void changeFromOldVersionIsRefused() {
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.holidays.remove(CHRISTMAS, 7));
	}

	@Test
	void missingYearsAreReported() {
		this.clock.pass(Duration.ofDays(365));
		assertThat(this.holidays.check().missingYears()).containsExactly(2029);
		assertThat(this.cache.calendar().covers(LocalDate.of(2029, 1, 10), LocalDate.of(2029, 1, 20))).isFalse();
		assertThat(this.holidays.importFromLibrary(2029)).isEqualTo(8);
		assertThat(this.holidays.check().missingYears()).isEmpty();
		assertThat(this.cache.calendar().covers(LocalDate.of(2029, 1, 10), LocalDate.of(2029, 1, 20))).isTrue();
	}

	@Test
	void weekendsExistingDaysAndDistantYearsAreRefused() {
		refused("bankHoliday.day.weekend", LocalDate.of(2026, 12, 26));
		refused("bankHoliday.day.taken", CHRISTMAS);
		refused("bankHoliday.year.outside", LocalDate.of(2126, 12, 25));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.holidays.importFromLibrary(1999));
	}

	@Test
	void onlyAdministratorsHaveAccess() {
		TestUsers.signInManagerOf(UUID.randomUUID());
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.holidays.years());
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.holidays.check());
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.holidays.add(new NewBankHoliday(ANNOUNCED, "Jubilee", null)));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.holidays.remove(CHRISTMAS, 0));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.holidays.importFromLibrary(2029));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.rules.all());
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.rules.change("C06", "SP_WT2023",
				new ClockRuleChange(ANNOUNCED, 1, null, null, "Source", READ, null, 0)));
	}

	@Test
	void laterDateAddsNewRule() {
		var from = LocalDate.of(2026, 6, 1);
		this.rules.change("C04", "SP_WT2026",
				new ClockRuleChange(from, 20, null, null, "New guidance", Confirmation.NONE, "New", 0));
		assertThat(this.rules.series("C04", "SP_WT2026"))
			.extracting((rule) -> rule.time().amount(), (rule) -> rule.basis().validTo())
			.containsExactly(tuple(20, null), tuple(15, from.minusDays(1)));
		assertThat(due(LocalDate.of(2026, 5, 29))).isEqualTo("2026-06-19");
		assertThat(due(LocalDate.of(2026, 6, 1))).isEqualTo("2026-06-29");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.rules.change("C04", "SP_WT2026",
				new ClockRuleChange(from.minusDays(1), 20, null, null, "New guidance", Confirmation.NONE, null, 0)));
	}

	@Test
	void sameDateCorrectsRule() {
		var rule = this.rules.series("C09", "SP_WT2023").get(0);
		this.rules.change("C09", "SP_WT2023", new ClockRuleChange(rule.basis().validFrom(), null, 10, 31,
				"Confirmed with the Department", READ, null, 0));
		var corrected = this.rules.series("C09", "SP_WT2023");
		assertThat(corrected).hasSize(1);
		assertThat(corrected.get(0).length()).isEqualTo("31 October");
		assertThat(corrected.get(0).verified()).isTrue();
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> this.rules.change("C09",
				"SP_WT2023", new ClockRuleChange(rule.basis().validFrom(), null, 10, 31, "Again", READ, null, 0)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.rules.change("C09", "SP_WT2023",
				new ClockRuleChange(rule.basis().validFrom(), null, 4, 31, "Again", READ, null, 1)));
	}

	private LocalDate due(LocalDate notified) {
		var readings = this.clocks.read(new ClockCase("SP_WT2026", Set.of(ClockSubject.SERIOUS_INCIDENT),
				List.of(ClockEvent.on(ClockTrigger.NOTIFIED, notified)), List.of()), notified);
		return Objects.requireNonNull(
				readings.stream().filter((reading) -> reading.key().equals("C04")).findFirst().orElseThrow().dueOn());
	}

	private void refused(String key, LocalDate day) {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.holidays.add(new NewBankHoliday(day, "Day", null)))
			.satisfies((refusal) -> assertThat(refusal.key()).isEqualTo(key));
	}

}
