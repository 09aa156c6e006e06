package org.throughline.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.partnership.ReportDirectory;
import org.throughline.partnership.ReportDirectory.NamedReport;
import org.throughline.report.Lineage.ReportInSeries;
import org.throughline.report.ReportState;

/**
 * The reports of a partnership that the reader may read.
 *
 * @param rows the reports, newest first
 */
record ReportRows(List<ReportRow> rows) {

	/** Returns a report, or empty if the reader may not read it. */
	Optional<ReportRow> find(UUID id) {
		return this.rows.stream().filter((row) -> row.id().equals(id)).findFirst();
	}

	/**
	 * Returns a report, or empty if the reader may not read it.
	 * @param own whether it is the partnership's own
	 */
	Optional<ReportRow> find(String slug, boolean own) {
		return this.rows.stream()
			.filter((row) -> row.reference().slug().equals(slug) && row.reference().own() == own)
			.findFirst();
	}

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
			.map((rows) -> new ReportingPeriod(rows.get(0).reference().periodLabel(), rows.get(0).startsOn(),
					rows.get(0).endsOn(), rows.stream().anyMatch(ReportRow::published)))
			.toList());
		Collections.reverse(periods);
		return periods;
	}

	List<NamedReport> named() {
		return this.rows.stream()
			.map((row) -> new NamedReport(row.id(), row.reference().slug(), row.reference().title(),
					row.reference().body(), row.reference().own(),
					new ReportDirectory.Period(row.reference().periodLabel(), row.startsOn(), row.endsOn()),
					row.published()))
			.toList();
	}

	/**
	 * Returns the periods between the first and the last of some reports in which the
	 * series has reports, but none of these; oldest first.
	 */
	List<String> gaps(String series, List<ReportInSeries> reports) {
		Set<LocalDate> starts = reports.stream().map(ReportInSeries::startsOn).collect(Collectors.toSet());
		var first = Collections.min(starts);
		var last = Collections.max(starts);
		return of(series)
			.filter((row) -> !row.startsOn().isBefore(first) && !row.startsOn().isAfter(last)
					&& !starts.contains(row.startsOn()))
			.sorted(Comparator.comparing(ReportRow::startsOn))
			.map((row) -> row.reference().periodLabel())
			.distinct()
			.toList();
	}

	/** Returns the report before one in its series, or {@code null}. */
	@Nullable ReportRow before(ReportRow report) {
		return of(report.series()).filter((row) -> row.startsOn().isBefore(report.startsOn()))
			.max(Comparator.comparing(ReportRow::startsOn))
			.orElse(null);
	}

	/** Returns the report after one in its series, or {@code null}. */
	@Nullable ReportRow after(ReportRow report) {
		return of(report.series()).filter((row) -> row.startsOn().isAfter(report.startsOn()))
			.min(Comparator.comparing(ReportRow::startsOn))
			.orElse(null);
	}

	/** Returns the other reports of the same days. */
	List<ReportReference> related(ReportRow report) {
		return this.rows.stream()
			.filter((row) -> row != report && row.startsOn().equals(report.startsOn())
					&& row.endsOn().equals(report.endsOn()))
			.map(ReportRow::reference)
			.toList();
	}

	private Stream<ReportRow> of(String series) {
		return this.rows.stream().filter((row) -> row.series().equals(series));
	}

	List<ReportReference> references() {
		return this.rows.stream().map(ReportRow::reference).toList();
	}

	/**
	 * A report.
	 *
	 * @param series kind and body of the report as one text
	 */
	record ReportRow(UUID id, @JsonUnwrapped ReportReference reference, LocalDate startsOn, LocalDate endsOn,
			String regimeKey, @Nullable LocalDate publishedOn, String series) {

		ReportInSeries inSeries() {
			return new ReportInSeries(this.id, this.reference.slug(), this.reference.periodLabel(), this.startsOn,
					this.endsOn, this.series);
		}

		org.throughline.statute.ReportingPeriod period() {
			return new org.throughline.statute.ReportingPeriod(this.reference.periodLabel(), this.startsOn,
					this.endsOn);
		}

		boolean published() {
			return this.reference.state() == ReportState.PUBLISHED;
		}

		boolean ownPublished() {
			return published() && this.reference.own();
		}

	}

}
