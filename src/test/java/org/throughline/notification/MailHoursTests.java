package org.throughline.notification;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Local hours of working days, around bank holidays and the two changes of the clock. */
class MailHoursTests extends MailTest {

	@Autowired
	private MailHours hours;

	@ParameterizedTest
	@CsvSource({
			// an ordinary day
			"2027-03-01T07:59, 2027-03-01, 2027-03-01T08:00:00Z, 2027-03-01, 2027-03-01T08:04:00Z",
			"2027-03-01T08:00, 2027-03-02, 2027-03-02T08:00:00Z, 2027-03-08, 2027-03-01T08:05:00Z",
			"2027-03-05T17:56, 2027-03-08, 2027-03-08T08:00:00Z, 2027-03-08, 2027-03-08T08:00:00Z",
			// Good Friday and Easter Monday with the change to summer time between them
			"2027-03-25T09:00, 2027-03-30, 2027-03-30T07:00:00Z, 2027-03-30, 2027-03-25T09:05:00Z",
			"2027-03-28T00:30, 2027-03-30, 2027-03-30T07:00:00Z, 2027-03-30, 2027-03-30T07:00:00Z",
			"2027-03-28T02:30, 2027-03-30, 2027-03-30T07:00:00Z, 2027-03-30, 2027-03-30T07:00:00Z",
			// the change to winter time
			"2027-10-29T10:00, 2027-11-01, 2027-11-01T08:00:00Z, 2027-11-01, 2027-10-29T09:05:00Z",
			"2027-10-31T01:30, 2027-11-01, 2027-11-01T08:00:00Z, 2027-11-01, 2027-11-01T08:00:00Z",
			// Christmas
			"2027-12-24T12:00, 2027-12-29, 2027-12-29T08:00:00Z, 2027-12-29, 2027-12-24T12:05:00Z" })
	void mailsLeaveInWorkingHours(String now, LocalDate dailyOn, String daily, LocalDate weeklyOn, String atOnce) {
		moveTo(now);
		var times = this.hours.now();
		assertThat(times.dailyOn()).isEqualTo(dailyOn);
		assertThat(times.daily()).isEqualTo(daily);
		assertThat(times.weeklyOn()).isEqualTo(weeklyOn);
		assertThat(times.atOnce()).isEqualTo(atOnce);
		assertThat(times.urgent()).isEqualTo(this.clock.instant().plusSeconds(300));
	}

	@Test
	void dayIsLookedAtOnceEachMorningInLocalTime() {
		var day = LocalDateTime.parse("2027-03-27T12:00").atZone(LONDON).toInstant();
		assertThat(this.hours.nextCheck(day)).isEqualTo("2027-03-28T05:30:00Z");
		assertThat(this.hours.nextCheck(this.hours.nextCheck(day))).isEqualTo("2027-03-29T05:30:00Z");
		var autumn = LocalDateTime.parse("2027-10-31T00:10").atZone(LONDON).toInstant();
		assertThat(this.hours.nextCheck(autumn)).isEqualTo("2027-10-31T06:30:00Z");
	}

	@Test
	void clockChangeAtNightNeitherDoublesNorLosesAMail() {
		moveTo("2027-10-30T12:00");
		assign("Write the guidance", 300);
		var start = LocalDateTime.parse("2027-10-30T20:00").atZone(LONDON).toInstant();
		for (int halfHour = 0; halfHour < 100; halfHour++) {
			this.clock.pass(Duration.between(this.clock.instant(), start.plusSeconds(1800L * halfHour)));
			send();
		}
		assertThat(received(this.partner)).hasSize(1);
	}

}
