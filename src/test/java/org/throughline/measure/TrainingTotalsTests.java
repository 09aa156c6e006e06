package org.throughline.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.throughline.platform.text.Quantity.Qualifier;
import org.throughline.platform.text.QuantityReader;
import org.throughline.platform.time.DatePrecision;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingTotalsTests {

	@Test
	void addsExactNumbersAndMultipliesAttendancePerEvent() {
		var sums = TrainingTotals.of(List.of(activity(TrainingKind.COURSE, "3 courses", "20 each", true),
				activity(TrainingKind.BRIEFING, "38 briefings", "100 delegates", false),
				activity(TrainingKind.PROGRAMME, "over 150 events", "over 9000", false)));
		assertThat(sums.events()).isEqualTo("41");
		assertThat(sums.attendances()).isEqualTo("160");
		assertThat(sums.notAdded()).isFalse();
		assertThat(sums.evaluated()).isZero();
	}

	@Test
	void inexactNumbersAreNotAdded() {
		var sums = TrainingTotals.of(List.of(activity(TrainingKind.COURSE, "3", "approximately 150", false),
				activity(TrainingKind.COURSE, "over 4", "10", false)));
		assertThat(sums.events()).isNull();
		assertThat(sums.attendances()).isNull();
		assertThat(sums.notAdded()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "four learning events|4|EXACT", "an annual conference|1|EXACT", "a number of events|-|-",
					"over 150 free events|150|OVER", "approximately 150 each|150|APPROX", "A learning event|1|EXACT",
					"workshops|-|-" })
	void parsesCounts(String words, @Nullable String value, @Nullable Qualifier qualifier) {
		var read = QuantityReader.count(words);
		assertThat((read.value() != null) ? read.value().toPlainString() : null).isEqualTo(value);
		assertThat(read.qualifier()).isEqualTo(qualifier);
		assertThat(read.asWritten()).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "3 May 2021|3 May 2021", "3rd May 2021|3 May 2021", "03/05/2021|3 May 2021",
					"2021-05-03|3 May 2021", "January 2022|January 2022", "2021|2021",
					"April 2017 to March 2018|April 2017 to March 2018" })
	void parsesDates(String cell, String shown) {
		assertThat(EventDate.read(cell, null).inWords()).isEqualTo(shown);
		assertThat(EventDate.read(shown, null)).isEqualTo(EventDate.read(cell, null));
	}

	@ParameterizedTest
	@CsvSource({ "ongoing", "31/02/2021", "March 2022 to 3 May 2022", "March 2022 to April 2020" })
	void keepsOtherTextAsWording(String cell) {
		assertThat(EventDate.read(cell, null)).isEqualTo(new EventDate(null, null, null, cell));
		assertThat(EventDate.read(cell, "in spring").asWritten()).isEqualTo("in spring");
	}

	@Test
	void findsDatesOutsideTheReportingPeriod() {
		var from = LocalDate.of(2016, 4, 1);
		var to = LocalDate.of(2017, 3, 31);
		assertThat(EventDate.read("April 2017 to March 2018", null).outside(from, to)).isTrue();
		assertThat(EventDate.read("2016", null).outside(from, to)).isFalse();
		assertThat(EventDate.read("March 2017", null).outside(from, to)).isFalse();
		assertThat(EventDate.read("2015", null).outside(from, to)).isTrue();
		assertThat(EventDate.UNKNOWN.outside(from, to)).isFalse();
		assertThat(EventDate.end(LocalDate.of(2020, 2, 1), DatePrecision.MONTH)).isEqualTo(LocalDate.of(2020, 2, 29));
	}

	private static TrainingDetails activity(TrainingKind kind, String events, String attendances, boolean each) {
		var content = new TrainingContent(kind, "Title", EventDate.UNKNOWN,
				new TrainingAttendance(QuantityReader.count(events), QuantityReader.count(attendances), each, null,
						null, TrainingPlaces.NONE),
				new TrainingDelivery(TrainingMode.NOT_STATED, TrainingCharge.NOT_STATED, null),
				TrainingDescription.NONE);
		return new TrainingDetails(UUID.randomUUID(), 1, 0, content, TrainingDetails.Links.NONE, List.of(),
				LateEntry.NONE);
	}

}
