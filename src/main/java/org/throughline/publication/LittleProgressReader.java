package org.throughline.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.action.ActionService;
import org.throughline.action.ActionStatus;
import org.throughline.action.ActionSummary;
import org.throughline.action.ReportFollowUp;
import org.throughline.measure.AnalysedFigure;
import org.throughline.measure.IndicatorSeries;
import org.throughline.measure.PublicFigureService;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.time.Dates;
import org.throughline.publication.LittleProgress.Finding;
import org.throughline.publication.LittleProgress.Reason;
import org.throughline.report.ReportKind;
import org.throughline.report.ReportSummary;

/**
 * Finds where a report shows little or no progress, as far as the reader may see it.
 */
@Component
class LittleProgressReader {

	private final ActionService actions;

	private final PublicFigureService figures;

	private final ProgressExplanationRepository explanations;

	private final JdbcClient jdbc;

	LittleProgressReader(ActionService actions, PublicFigureService figures, ProgressExplanationRepository explanations,
			JdbcClient jdbc) {
		this.actions = actions;
		this.figures = figures;
		this.explanations = explanations;
		this.jdbc = jdbc;
	}

	/** Returns priorities, actions, figures and messages without progress. */
	List<LittleProgress> of(ReportSummary report) {
		var explained = this.explanations.findByReportId(report.id())
			.stream()
			.collect(Collectors.toMap(ProgressExplanation::key, Function.identity()));
		return Stream.of(text(report), actions(report), figures(report))
			.flatMap(List::stream)
			.sorted(Comparator.comparing(LittleProgress::kind))
			.map((item) -> explained(item, explained.get(item.key())))
			.toList();
	}

	private static LittleProgress explained(LittleProgress item, @Nullable ProgressExplanation explanation) {
		return (explanation != null) ? item.explained(explanation.explanation(), explanation.version()) : item;
	}

	private List<LittleProgress> text(ReportSummary report) {
		return this.jdbc.sql("select kind, number, name, finding, detail from little_progress_in_text(?)")
			.param(report.id())
			.query((row, number) -> item(LittleProgressKind.valueOf(row.getString("kind")), row.getString("number"),
					Markdown.toText(row.getString("name")),
					List.of(new Finding(Reason.valueOf(row.getString("finding")), row.getString("detail")))))
			.list();
	}

	private List<LittleProgress> actions(ReportSummary report) {
		var reviews = this.jdbc
			.sql("select review_id from reviews_in_period(?) where visibility in ('SUMMARY_PUBLIC', 'PUBLIC')")
			.param(report.id())
			.query(UUID.class)
			.set();
		var followUp = ReportFollowUp.of(report.id(), report.kind() == ReportKind.PARTNERSHIP, reviews,
				report.startsOn(), report.endsOn());
		return this.actions.ofReport(report.partnershipId(), followUp, Pageable.unpaged())
			.getContent()
			.stream()
			.map(LittleProgressReader::action)
			.filter((item) -> !item.findings().isEmpty())
			.toList();
	}

	private static LittleProgress action(ActionSummary action) {
		var findings = new ArrayList<Finding>();
		if (action.overdue()) {
			findings.add(new Finding(Reason.OVERDUE, Dates.inWords(Objects.requireNonNull(action.dates().dueOn()))));
		}
		if (action.status() == ActionStatus.RETURNED) {
			findings.add(new Finding(Reason.RETURNED, null));
		}
		if (action.withoutUpdate()) {
			findings.add(new Finding(Reason.NO_UPDATE, null));
		}
		return new LittleProgress(LittleProgressKind.ACTION, action.reference(), action.inOneLine(), findings,
				action.content().visibility().summaryReadableByPublic(), null, LittleProgress.UNEXPLAINED);
	}

	private List<LittleProgress> figures(ReportSummary report) {
		return this.figures.ofReport(report.partnershipId(), report.slug(), List.of())
			.stream()
			.flatMap((series) -> latest(series).stream().map((figure) -> figure(series, figure)))
			.filter((item) -> !item.findings().isEmpty())
			.toList();
	}

	/** Returns the last figure of each breakdown. */
	private static List<AnalysedFigure> latest(IndicatorSeries series) {
		var latest = new LinkedHashMap<String, AnalysedFigure>();
		series.figures()
			.forEach((figure) -> latest.put(Objects.requireNonNullElse(figure.content().breakdown(), ""), figure));
		return List.copyOf(latest.values());
	}

	private static LittleProgress figure(IndicatorSeries series, AnalysedFigure figure) {
		var indicator = series.indicator();
		String name = Stream.of(indicator.name(), figure.content().breakdown(), figure.content().period().inWords())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
		return item(LittleProgressKind.FIGURE, indicator.slug() + "-" + figure.figure().number(), name,
				FigureProgressRule.findings(figure, indicator.content().measurement().direction()));
	}

	private static LittleProgress item(LittleProgressKind kind, String reference, String name, List<Finding> findings) {
		return new LittleProgress(kind, reference, name, findings, true, null, LittleProgress.UNEXPLAINED);
	}

}
