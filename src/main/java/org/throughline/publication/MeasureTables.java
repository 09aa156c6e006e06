package org.throughline.publication;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.measure.AnalysedFigure;
import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.ContributionDetails;
import org.throughline.measure.ExpenditureDetails;
import org.throughline.measure.FigureComparator;
import org.throughline.measure.IndicatorSeries;
import org.throughline.measure.MoneyQueries;
import org.throughline.measure.PublicFigureService;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingQueries;
import org.throughline.platform.text.Quantity;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportSummary;

/**
 * Figures, funding, training and communication of a report. Small numbers are suppressed
 * as on its pages (ADR 8).
 */
@Component
@Order(10)
class MeasureTables implements SnapshotContent {

	private final PublicFigureService figures;

	private final MoneyQueries money;

	private final TrainingQueries training;

	private final Messages messages;

	MeasureTables(PublicFigureService figures, MoneyQueries money, TrainingQueries training, Messages messages) {
		this.figures = figures;
		this.money = money;
		this.training = training;
		this.messages = messages;
	}

	@Override
	public List<SnapshotTable> of(UUID partnershipId, ReportSummary report) {
		var budgets = this.money.statedIn(partnershipId, List.of(report.slug()));
		return Stream
			.of(figures(this.figures.ofReport(partnershipId, report.slug(), List.of())),
					contributions(budgets.stream().flatMap((budget) -> budget.contributions().stream()).toList()),
					expenditure(budgets.stream().flatMap((budget) -> budget.expenditures().stream()).toList()),
					training(this.training.activitiesIn(partnershipId, report.slug())),
					communication(this.training.communicationsIn(partnershipId, report.slug())))
			.flatMap(List::stream)
			.toList();
	}

	private List<SnapshotTable> figures(List<IndicatorSeries> series) {
		var rows = series.stream()
			.flatMap((each) -> each.figures().stream().map((figure) -> new Stated(each, figure)))
			.toList();
		return new TableOf<Stated>("figures", ReportPart.FIGURES, this.messages)
			.line("group",
					(row) -> Objects.requireNonNullElse(row.series.indicator().content().collection(),
							Objects.requireNonNullElse(row.series.indicator().content().category(), "")))
			.line("indicator", (row) -> row.series.indicator().name())
			.line("breakdown", (row) -> row.figure.content().breakdown())
			.line("period", (row) -> row.figure.content().period().inWords())
			.line("stated", (row) -> row.figure.content().quantity().asWritten())
			.number("number", (row) -> row.figure.content().quantity().value())
			.line("unit", (row) -> row.series.indicator().content().measurement().unit())
			.line("target", (row) -> words(row.figure.content().progress().target()))
			.line("comparison", (row) -> row.figure.content().comparators().stream().map(this::comparison).toList())
			.line("trend", (row) -> (row.figure.content().progress().trendAsWritten() != null)
					? row.figure.content().progress().trendAsWritten() : row.figure.content().progress().trend())
			.text("commentary", (row) -> row.figure.content().notes().commentary())
			.line("source", (row) -> row.figure.content().notes().source())
			.of(rows);
	}

	private String comparison(FigureComparator comparator) {
		String name = (comparator.name() != null) ? comparator.name() : this.messages.label(comparator.kind());
		return Stream
			.of(name,
					(comparator.asWritten() != null) ? comparator.asWritten()
							: (comparator.value() != null) ? Quantity.plain(comparator.value()) : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(": "));
	}

	private List<SnapshotTable> contributions(List<ContributionDetails> rows) {
		return new TableOf<ContributionDetails>("contributions", ReportPart.MONEY, this.messages)
			.line("payer", ContributionDetails::payer)
			.line("recipient", ContributionDetails::recipient)
			.line("kind", ContributionDetails::kind)
			.amount("amount", ContributionDetails::amount)
			.line("stated", (row) -> row.content().stated().asWritten())
			.line("description", (row) -> row.content().description())
			.of(rows);
	}

	private List<SnapshotTable> expenditure(List<ExpenditureDetails> rows) {
		return new TableOf<ExpenditureDetails>("expenditure", ReportPart.MONEY, this.messages)
			.line("item", (row) -> row.content().wording())
			.line("category", (row) -> row.content().category())
			.amount("amount", ExpenditureDetails::amount)
			.line("stated", (row) -> row.content().stated().asWritten())
			.line("payer", ExpenditureDetails::payer)
			.of(rows);
	}

	private List<SnapshotTable> training(List<TrainingDetails> rows) {
		return new TableOf<TrainingDetails>("training", ReportPart.TRAINING, this.messages)
			.line("title", (row) -> row.content().title())
			.line("kind", (row) -> row.content().kind())
			.line("date",
					(row) -> (row.content().date().asWritten() != null) ? row.content().date().asWritten()
							: row.content().date().inWords())
			.line("events", (row) -> words(row.content().attendance().events()))
			.line("attendances", (row) -> words(row.content().attendance().attendances()))
			.line("audience", (row) -> row.content().attendance().audience())
			.line("provider", TrainingDetails::provider)
			.text("summary", (row) -> row.content().description().summary())
			.of(rows);
	}

	private List<SnapshotTable> communication(List<CommunicationDetails> rows) {
		return new TableOf<CommunicationDetails>("communication", ReportPart.TRAINING, this.messages)
			.line("title", (row) -> row.content().title())
			.line("kind", (row) -> row.content().kind())
			.line("frequency", (row) -> row.content().frequency())
			.line("reach", (row) -> words(row.content().reach()))
			.line("audience", (row) -> row.content().audience())
			.text("description", (row) -> row.content().wording())
			.of(rows);
	}

	private static @Nullable String words(@Nullable Quantity quantity) {
		return (quantity != null) ? quantity.asWritten() : null;
	}

	private record Stated(IndicatorSeries series, AnalysedFigure figure) {

	}

}
