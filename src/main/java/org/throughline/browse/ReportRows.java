package org.throughline.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.throughline.partnership.ReportDirectory;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportState;

/**
 * The reports of a partnership that the reader may read.
 *
 * @param rows the reports, newest first
 */
record ReportRows(List<ReportRow> rows) {

	@Nullable ReportRow latest() {
		return this.rows.stream().filter(ReportRow::ownPublished).findFirst().orElse(null);
	}

	@Nullable ReportRow former() {
		var latest = latest();
		return (latest == null) ? null
				: this.rows.stream()
					.filter((row) -> row.ownPublished() && row.startsOn().isBefore(latest.startsOn()))
					.findFirst()
					.orElse(null);
	}

	/** Reports of the same days have the same period, whatever they call it. */
	List<ReportingPeriod> periods() {
		var periods = new ArrayList<>(this.rows.stream()
			.collect(Collectors.groupingBy((row) -> List.of(row.startsOn(), row.endsOn()), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.map((rows) -> new ReportingPeriod(rows.get(0).periodLabel(), rows.get(0).startsOn(), rows.get(0).endsOn(),
					rows.stream().anyMatch(ReportRow::published)))
			.toList());
		Collections.reverse(periods);
		return periods;
	}

	List<NamedReport> named() {
		return this.rows.stream()
			.map((row) -> new NamedReport(row.id(), row.slug(), row.title(), row.body(), row.reference().own(),
					new ReportDirectory.Period(row.periodLabel(), row.startsOn(), row.endsOn()), row.published()))
			.toList();
	}

	List<ReportReference> references() {
		return this.rows.stream().map(ReportRow::reference).toList();
	}

	/**
	 * A report.
	 *
	 * @param body the reporting body; empty if no page names it
	 */
	record ReportRow(UUID id, String slug, ReportKind kind, String title, String periodLabel, LocalDate startsOn,
			LocalDate endsOn, ReportState state, String regimeKey, @Nullable LocalDate publishedOn, String body) {

		ReportReference reference() {
			return new ReportReference(this.slug, this.kind, this.title, this.periodLabel, this.body, this.state);
		}

		org.throughline.statute.ReportingPeriod period() {
			return new org.throughline.statute.ReportingPeriod(this.periodLabel, this.startsOn, this.endsOn);
		}

		boolean published() {
			return this.state == ReportState.PUBLISHED;
		}

		boolean ownPublished() {
			return published() && reference().own();
		}

	}

}
