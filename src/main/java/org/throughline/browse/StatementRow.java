package org.throughline.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.browse.ReportRows.ReportRow;
import org.throughline.report.Lineage.Occurrence;
import org.throughline.report.StatementContent;
import org.throughline.report.StatementKind;

/**
 * A row of the function {@code statement_text}.
 */
record StatementRow(UUID id, UUID reportId, int number, StatementKind kind, StatementContent content,
		List<String> points, @JsonUnwrapped StatementText.Links links, boolean rolledForward) {

	/** Returns the statement, or empty if the reader may not read its report. */
	Optional<StatementMention> mention(ReportRows reports, List<StatementRelation> relations, List<ImpactLink> impact) {
		return reports.find(this.reportId).map((report) -> {
			var self = new Occurrence(report.inSeries(), this.number, this.content.headline(), this.content.wording());
			var history = new StatementHistory(earlier(report, self, reports, relations),
					related(StatementRelation.Type.LATER, relations, reports,
							(in, later) -> new LaterStatement(later.place(in), !later.occurrence(in).hasWordsOf(self))),
					related(StatementRelation.Type.DROPPED, relations, reports,
							(in, dropped) -> new StatementOmission(in.reference(),
									Objects.requireNonNull(dropped.reason()))),
					this.rolledForward);
			return new StatementMention(report.reference(),
					new StatementText(this.number, this.kind, this.content, this.points, this.links, history, impact));
		});
	}

	private static @Nullable EarlierStatement earlier(ReportRow report, Occurrence self, ReportRows reports,
			List<StatementRelation> relations) {
		return related(StatementRelation.Type.EARLIER, relations, reports, (in, earlier) -> {
			var former = Stream.ofNullable(earlier.before())
				.flatMap((before) -> before.stream().flatMap((id) -> reports.find(id).stream()))
				.map((each) -> new Occurrence(each.inSeries(), 0, null, ""));
			var chain = Stream.concat(Stream.of(self, earlier.occurrence(in)), former).toList();
			var previous = reports.before(report);
			return new EarlierStatement(earlier.place(in), chain,
					reports.gaps(report.series(), chain.stream().map(Occurrence::report).toList()),
					(previous != null) ? previous.id() : null);
		}).stream().findFirst().orElse(null);
	}

	/** Returns what later reports make of it, oldest report first. */
	private static <T> List<T> related(StatementRelation.Type type, List<StatementRelation> relations,
			ReportRows reports, BiFunction<ReportRow, StatementRelation, T> result) {
		record Related(ReportRow report, StatementRelation relation) {
		}
		return relations.stream()
			.filter((each) -> each.relation() == type)
			.flatMap((each) -> reports.find(each.reportId()).map((report) -> new Related(report, each)).stream())
			.sorted(Comparator.comparing((Related each) -> each.report.startsOn())
				.thenComparing((each) -> each.report.reference().slug()))
			.map((each) -> result.apply(each.report, each.relation))
			.toList();
	}

}
