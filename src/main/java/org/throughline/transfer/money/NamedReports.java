package org.throughline.transfer.money;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.transfer.table.ColumnKind;
import org.throughline.transfer.table.TableColumn;
import org.throughline.transfer.table.TableRow;

/**
 * The reports that rows of a table name: by their name in addresses, or by title and
 * period.
 */
final class NamedReports {

	static final String REPORT = "report";

	static final TableColumn COLUMN = TableColumn.of(ColumnKind.TEXT, REPORT, "Report",
			"The report that states it, by its name in addresses: 2024-25. Public once the report is; none: a draft")
		.alsoWorded("Stated in", "Told in", "Source report")
		.orSameForAll();

	private final List<NamedReport> reports;

	NamedReports(List<NamedReport> reports) {
		this.reports = List.copyOf(reports);
	}

	/** The slug of the report a row names; none where it names none. */
	@Nullable String read(TableRow row) {
		String words = row.words(REPORT);
		if (words == null) {
			return null;
		}
		var found = find(words);
		if (found.isEmpty()) {
			row.wrong(REPORT, "There is no report of this name. Write its name in addresses, such as 2024-25");
		}
		return found.map(NamedReport::slug).orElse(null);
	}

	Optional<NamedReport> find(String words) {
		return this.reports.stream()
			.filter((report) -> report.slug().equalsIgnoreCase(words) || report.words().equalsIgnoreCase(words))
			.findFirst();
	}

}
