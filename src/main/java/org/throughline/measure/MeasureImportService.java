package org.throughline.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.ImportedFigures.ImportedFigure;
import org.throughline.measure.ImportedFigures.ImportedIndicator;
import org.throughline.measure.ImportedFigures.ImportedQuantity;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.ImportProblem;
import org.throughline.platform.text.ImportRefused;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Slug;
import org.throughline.platform.time.DatePrecision;

import static java.util.Locale.UK;

/**
 * Takes in indicators and figures as a file gives them, all or nothing.
 */
@Service
@Transactional(readOnly = true)
public class MeasureImportService {

	private final IndicatorService indicators;

	private final FigureRows rows;

	private final ReportDirectory reports;

	private final MessageSource messages;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	MeasureImportService(IndicatorService indicators, FigureRows rows, ReportDirectory reports, MessageSource messages,
			CurrentUser user, JdbcClient jdbc) {
		this.indicators = indicators;
		this.rows = rows;
		this.reports = reports;
		this.messages = messages;
		this.user = user;
		this.jdbc = jdbc;
	}

	/**
	 * Takes in a file; processes and the partnership's business manager may.
	 * @throws ImportRefused with every problem found
	 */
	@Transactional
	public void importFigures(ImportedFigures file) {
		var place = this.jdbc.sql("select id from partnership where slug = ?")
			.param(file.partnership())
			.query(UUID.class)
			.optional();
		if (place.isEmpty() || !this.user.manages(place.get())) {
			throw new ImportRefused(List
				.of(new ImportProblem("partnership", "There is no partnership “" + file.partnership() + "” of yours")));
		}
		var reports = FigureRules.slugs(this.reports.reportsOf(place.get()));
		var slugs = new HashSet<>(this.jdbc.sql("select slug from indicator where partnership_id = ?")
			.param(place.get())
			.query(String.class)
			.list());
		var problems = new ArrayList<ImportProblem>();
		for (int at = 0; at < file.indicators().size(); at++) {
			var given = file.indicators().get(at);
			String path = "indicators[" + at + "]";
			if (!Slug.isSlug(given.slug()) || given.slug().equals("new") || !slugs.add(given.slug())) {
				problems.add(new ImportProblem(path + ".slug",
						"“" + given.slug() + "” is taken, or not made of small letters, digits and single hyphens"));
				continue;
			}
			try {
				take(place.get(), given, path, reports, problems);
			}
			catch (RuleViolation refused) {
				problems.add(problem(path, refused));
			}
		}
		if (!problems.isEmpty()) {
			throw new ImportRefused(problems);
		}
	}

	private void take(UUID place, ImportedIndicator given, String path, List<String> reports,
			List<ImportProblem> problems) {
		var id = TimeOrderedId.next();
		var content = new IndicatorContent(given.name().strip(), given.kind(), given.unit(),
				(given.direction() != null) ? given.direction() : GoodDirection.NEITHER, given.category(),
				given.collection(), given.definition(), given.dataSource(), Boolean.TRUE.equals(given.aboutChildren()),
				Boolean.TRUE.equals(given.wholeShare()), given.monthlyAverageOf(), given.organisation(),
				Objects.requireNonNullElse(given.themes(), List.of()), given.note());
		this.indicators.insert(place, id, given.slug(), content);
		Objects.requireNonNullElse(given.breaks(), List.<ImportedFigures.ImportedBreak>of())
			.forEach((broken) -> this.indicators.writeBreak(id, new IndicatorBreak(broken.from(), broken.reason())));
		var taken = new ArrayList<Figure>();
		var figures = Objects.requireNonNullElse(given.figures(), List.<ImportedFigure>of());
		for (int at = 0; at < figures.size(); at++) {
			String line = path + ".figures[" + at + "]";
			try {
				var figure = particulars(figures.get(at));
				FigureRules.check(content, figure, null, taken, reports);
				var figureId = TimeOrderedId.next();
				taken.add(new Figure(figureId, id, this.rows.insert(id, figureId, figure), figure, at, 0));
			}
			catch (RuleViolation refused) {
				problems.add(problem(line, refused));
			}
		}
	}

	private static FigureContent particulars(ImportedFigure given) {
		if (given.from() != null && given.to().isBefore(given.from())) {
			throw new RuleViolation("to", "date.beforeFirst");
		}
		var period = new FigurePeriod(given.from(), given.to(),
				(given.precision() != null) ? given.precision() : DatePrecision.DAY, given.period());
		var progress = new FigureProgress((given.target() != null) ? quantity(given.target()) : null, given.trend(),
				given.trendAsWritten(), (given.change() != null) ? quantity(given.change()) : null, given.rank());
		var comparators = Objects.requireNonNullElse(given.comparators(), List.<ImportedFigures.ImportedComparator>of())
			.stream()
			.map((each) -> new FigureComparator(each.kind(), each.name(), each.relation(),
					number("value", each.value()), each.words()))
			.toList();
		return new FigureContent(given.report(), period, given.breakdown(), quantity(given.quantity()),
				new FigureShare(number("numerator", given.numerator()), number("denominator", given.denominator())),
				progress, comparators, new FigureNotes(given.commentary(), given.source(),
						Boolean.TRUE.equals(given.declared()), given.note()));
	}

	private static Quantity quantity(ImportedQuantity given) {
		var value = number("value", given.value());
		if (value == null) {
			return Quantity.read(given.words());
		}
		return new Quantity(value, (given.qualifier() != null) ? given.qualifier() : Quantity.Qualifier.EXACT,
				given.words().strip());
	}

	private static @Nullable BigDecimal number(String field, @Nullable String given) {
		if (given == null) {
			return null;
		}
		if (!given.strip().matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
			throw new RuleViolation(field, "measure.number.unfit", given);
		}
		return new BigDecimal(given.strip());
	}

	private ImportProblem problem(String path, RuleViolation refused) {
		return new ImportProblem(path + "." + refused.field(), Objects
			.requireNonNull(this.messages.getMessage(refused.key(), refused.arguments(), refused.key(), UK)));
	}

}
