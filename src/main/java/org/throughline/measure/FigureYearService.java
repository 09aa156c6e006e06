package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.IndicatorReader.IndicatorRows;
import org.throughline.measure.FigureYearRejected.CellProblem;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.UnclearNumber;
import org.throughline.statute.ReportingPeriod;

/**
 * Enters the figures of a reporting year for all indicators at once, one overall figure
 * for each indicator. The period is that of the indicator's latest figure, moved on by
 * whole years.
 */
@Service
@Transactional(readOnly = true)
public class FigureYearService {

	/**
	 * The number of previous figures shown next to the cell and used to find unusual
	 * numbers.
	 */
	private static final int EARLIER = 5;

	private static final int LONGEST = 1_000;

	private final IndicatorReader reader;

	private final FigureWriter writer;

	private final ReportDirectory reports;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	FigureYearService(IndicatorReader reader, FigureWriter writer, ReportDirectory reports, CurrentUser user,
			JdbcClient jdbc) {
		this.reader = reader;
		this.writer = writer;
		this.reports = reports;
		this.user = user;
		this.jdbc = jdbc;
	}

	public Page<YearRow> grid(UUID partnershipId, ReportingPeriod year, Pageable page) {
		this.user.requireManager(partnershipId);
		int total = this.jdbc.sql("select count(*) from indicator where partnership_id = ?")
			.param(partnershipId)
			.query(Integer.class)
			.single();
		return new PageImpl<>(rows(this.reader.withFigures(partnershipId, page), year).toList(), page, total);
	}

	/** Returns the rows of indicators by slug; unknown slugs are left out. */
	public Map<String, YearRow> rows(UUID partnershipId, ReportingPeriod year, List<String> slugs) {
		this.user.requireManager(partnershipId);
		return rows(this.reader.withFigures(partnershipId, slugs), year)
			.collect(Collectors.toMap((row) -> row.indicator().slug(), Function.identity()));
	}

	private Stream<YearRow> rows(List<IndicatorRows> loaded, ReportingPeriod year) {
		return loaded.stream()
			.filter(IndicatorRows::requested)
			.map((each) -> row(each.indicator(), each.figures(), year));
	}

	private static YearRow row(IndicatorDetails indicator, List<FigureDetails> series, ReportingPeriod year) {
		var whole = series.stream().filter((figure) -> figure.content().breakdown() == null).toList();
		var now = whole.stream()
			.filter((figure) -> !ends(figure).isBefore(year.startsOn()) && !ends(figure).isAfter(year.endsOn()))
			.max(Comparator.comparingInt((FigureDetails figure) -> figure.content().period().months())
				.thenComparing(FigureYearService::ends));
		var earlier = whole.stream().filter((figure) -> ends(figure).isBefore(year.startsOn())).toList();
		var newestFirst = new ArrayList<>(earlier.subList(Math.max(0, earlier.size() - EARLIER), earlier.size()));
		Collections.reverse(newestFirst);
		var period = now.map((figure) -> figure.content().period()).orElseGet(() -> period(earlier, whole, year));
		return new YearRow(indicator, period, now.orElse(null), newestFirst, series);
	}

	private static FigurePeriod period(List<FigureDetails> earlier, List<FigureDetails> all, ReportingPeriod year) {
		var model = !earlier.isEmpty() ? earlier.get(earlier.size() - 1) : all.isEmpty() ? null : all.get(0);
		if (model != null) {
			int years = year.endsOn().getYear() - ends(model).getYear();
			for (int shift : List.of(years, years - 1)) {
				var moved = model.content().period().later(shift);
				if (!moved.endsOn().isBefore(year.startsOn()) && !moved.endsOn().isAfter(year.endsOn())) {
					return moved;
				}
			}
		}
		return FigurePeriod.of(year.startsOn(), year.endsOn());
	}

	private static LocalDate ends(FigureDetails figure) {
		return figure.content().period().endsOn();
	}

	/**
	 * Saves the cells, all or none. Unchanged and empty cells are ignored.
	 * @param report the report of new figures, or {@code null} if there is none yet
	 * @param confirmed whether the person has confirmed unusual figures
	 * @return the number of figures added or changed
	 * @throws FigureYearRejected with every cell that cannot be saved or needs confirming
	 */
	@Transactional
	public int save(UUID partnershipId, ReportingPeriod year, @Nullable String report, List<YearCell> cells,
			boolean confirmed) {
		this.user.requireManager(partnershipId);
		var reports = this.reports.idsBySlug(partnershipId).keySet();
		if (report != null && !reports.contains(report)) {
			throw new RuleViolation("report", "measure.choose");
		}
		this.jdbc.sql("select id from indicator where partnership_id = ? order by id for update")
			.param(partnershipId)
			.query(UUID.class)
			.list();
		var rows = rows(partnershipId, year, cells.stream().map(YearCell::indicator).toList());
		var problems = new ArrayList<CellProblem>();
		var changes = new LinkedHashMap<String, FigureChange>();
		for (int at = 0; at < cells.size(); at++) {
			var cell = cells.get(at);
			var row = rows.get(cell.indicator());
			try {
				if (row != null && !cell.words().equals(row.words())) {
					var content = content(row, cell, report);
					FigureRules.check(row.indicator().content().measurement(), content,
							(row.current() != null) ? row.current().id() : null, row.all(), reports);
					checkUnusual(row, content, at, problems);
					changes.put(cell.indicator(), change(row, content));
				}
			}
			catch (RuleViolation refused) {
				problems.add(new CellProblem(at, false, refused));
			}
		}
		boolean onlyUnusual = problems.stream().allMatch(CellProblem::confirmable);
		if (!problems.isEmpty() && !(onlyUnusual && confirmed)) {
			throw new FigureYearRejected(problems);
		}
		this.writer.save(partnershipId, List.copyOf(changes.values()));
		return changes.size();
	}

	private static FigureChange change(YearRow row, FigureContent content) {
		String indicator = row.indicator().slug();
		var current = row.current();
		return (current != null) ? FigureChange.update(indicator, current, current.version(), content)
				: FigureChange.add(indicator, content);
	}

	private static FigureContent content(YearRow row, YearCell cell, @Nullable String report) {
		if (cell.version() != row.version()) {
			throw new RuleViolation("words", "measure.cell.changed", row.words());
		}
		if (cell.words().isEmpty()) {
			throw new RuleViolation("words", "measure.cell.emptied", row.words());
		}
		var quantity = quantity(row, cell.words());
		if (row.current() != null) {
			return row.current().content().withQuantity(quantity);
		}
		return FigureContent.of(row.period(), quantity).withReport(report);
	}

	private static Quantity quantity(YearRow row, String words) {
		if (words.length() > LONGEST) {
			throw new RuleViolation("words", "measure.words.long", LONGEST);
		}
		try {
			return row.read(words);
		}
		catch (UnclearNumber unclear) {
			throw new RuleViolation("words", unclear.key(), unclear.text());
		}
	}

	private static void checkUnusual(YearRow row, FigureContent content, int at, List<CellProblem> problems) {
		var value = content.quantity().value();
		if (value != null) {
			var before = new ArrayList<BigDecimal>();
			row.earlier().forEach((figure) -> {
				if (figure.content().quantity().value() != null) {
					before.add(0, figure.content().quantity().value());
				}
			});
			Outliers.of(value, before)
				.ifPresent((reason) -> problems
					.add(new CellProblem(at, true, new RuleViolation("words", "measure.cell." + reason,
							Quantity.plain(value), Quantity.plain(before.get(before.size() - 1))))));
		}
	}

}
