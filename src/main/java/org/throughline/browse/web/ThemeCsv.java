package org.throughline.browse.web;

import java.util.List;
import java.util.stream.Stream;

import org.throughline.browse.ReportingPeriod;
import org.throughline.browse.ThemeMatrix;
import org.throughline.platform.text.Csv;

/**
 * The themes by reporting period as comma-separated values.
 */
final class ThemeCsv {

	private ThemeCsv() {
	}

	static String of(ThemeMatrix matrix) {
		var columns = Stream.concat(Stream.of("Theme", "Broader theme"),
				matrix.periods().stream().map(ThemeCsv::title));
		return Csv.of(Stream.concat(Stream.of(with(columns, Stream.of("First", "Last", "Years in a row", "Returned"))),
				matrix.rows().stream().map(ThemeCsv::line)));
	}

	private static List<? extends Object> line(ThemeMatrix.Row row) {
		var broader = row.broader();
		var start = Stream.concat(Stream.of(row.theme().name(), (broader != null) ? broader.name() : ""),
				row.cells().stream().map(ThemeMatrix.Cell::total));
		return with(start, Stream.of(row.first().label(), row.last().label(), row.consecutive(),
				String.join(", ", row.returned().stream().map(ReportingPeriod::label).toList())));
	}

	private static String title(ReportingPeriod period) {
		return period.published() ? period.label() : period.label() + " (draft)";
	}

	private static List<? extends Object> with(Stream<? extends Object> start, Stream<? extends Object> end) {
		return Stream.concat(start, end).toList();
	}

}
