package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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

import org.throughline.measure.IndicatorReader.Asked;
import org.throughline.measure.IndicatorReader.Loaded;
import org.throughline.measure.YearRefused.CellProblem;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Quantity;
import org.throughline.statute.ReportingPeriod;

/**
 * The figures of a reporting year, entered for all indicators at once: one of each
 * indicator as a whole. For when a figure of the year is follows from the indicator's
 * last one: as at the same day, or of days as long, one or more years later.
 */
@Service
@Transactional(readOnly = true)
public class FigureYearService {

	/**
	 * How many figures stand beside the cell; as many tell whether a number stands out.
	 */
	private static final int EARLIER = 5;

	private final IndicatorReader indicators;

	private final FigureRows rows;

	private final ReportDirectory reports;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	FigureYearService(IndicatorReader indicators, FigureRows rows, ReportDirectory reports, CurrentUser user,
			JdbcClient jdbc) {
		this.indicators = indicators;
		this.rows = rows;
		this.reports = reports;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** The grid of a year, page by page. */
	public Page<YearRow> grid(UUID partnershipId, ReportingPeriod year, Pageable page) {
		this.user.requireManager(partnershipId);
		int total = this.jdbc.sql("select count(*) from indicator where partnership_id = ?")
			.param(partnershipId)
			.query(Integer.class)
			.single();
		var asked = new Asked(
				"select id from indicator where partnership_id = :place order by position, slug "
						+ "limit :size offset :before",
				Map.of("place", partnershipId, "size", page.getPageSize(), "before", page.getOffset()));
		return new PageImpl<>(rows(asked, year).toList(), page, total);
	}

	/** The rows of some indicators, by slug; what is not there is left out. */
	public Map<String, YearRow> rows(UUID partnershipId, ReportingPeriod year, List<String> slugs) {
		this.user.requireManager(partnershipId);
		return rows(Asked.bySlugs(partnershipId, slugs), year)
			.collect(Collectors.toMap((row) -> row.indicator().slug(), Function.identity()));
	}

	private Stream<YearRow> rows(Asked asked, ReportingPeriod year) {
		return this.indicators.withFigures(asked)
			.stream()
			.filter(Loaded::asked)
			.map((loaded) -> row(loaded.indicator(), loaded.figures(), year));
	}

	private static YearRow row(Indicator indicator, List<Figure> series, ReportingPeriod year) {
		var whole = series.stream().filter((figure) -> figure.said().breakdown() == null).toList();
		var now = whole.stream()
			.filter((figure) -> !ends(figure).isBefore(year.startsOn()) && !ends(figure).isAfter(year.endsOn()))
			.max(Comparator.comparingInt((Figure figure) -> figure.said().period().months())
				.thenComparing(FigureYearService::ends));
		var earlier = whole.stream().filter((figure) -> ends(figure).isBefore(year.startsOn())).toList();
		var newestFirst = new ArrayList<>(earlier.subList(Math.max(0, earlier.size() - EARLIER), earlier.size()));
		Collections.reverse(newestFirst);
		var period = now.map((figure) -> figure.said().period()).orElseGet(() -> period(earlier, whole, year));
		return new YearRow(indicator, period, now.orElse(null), newestFirst, series);
	}

	private static FigurePeriod period(List<Figure> earlier, List<Figure> all, ReportingPeriod year) {
		var model = !earlier.isEmpty() ? earlier.get(earlier.size() - 1) : all.isEmpty() ? null : all.get(0);
		if (model != null) {
			int years = year.endsOn().getYear() - ends(model).getYear();
			for (int shift : List.of(years, years - 1)) {
				var moved = model.said().period().later(shift);
				if (!moved.endsOn().isBefore(year.startsOn()) && !moved.endsOn().isAfter(year.endsOn())) {
					return moved;
				}
			}
		}
		return FigurePeriod.of(year.startsOn(), year.endsOn());
	}

	private static LocalDate ends(Figure figure) {
		return figure.said().period().endsOn();
	}

	/**
	 * Saves what was entered: all of it or nothing. Cells left as they were, or empty,
	 * change nothing.
	 * @param report the report that states what is new; none where none does yet
	 * @param confirmed whether what stands out is meant so
	 * @return how many figures were added or changed
	 * @throws YearRefused with every cell that cannot be saved, or is to be confirmed
	 */
	@Transactional
	public int save(UUID partnershipId, ReportingPeriod year, @Nullable String report, List<YearCell> cells,
			boolean confirmed) {
		var reports = FigureRules.slugs(this.reports.reportsOf(partnershipId));
		if (report != null && !reports.contains(report)) {
			throw new RuleViolation("report", "measure.choose");
		}
		this.jdbc.sql("select id from indicator where partnership_id = ? order by id for update")
			.param(partnershipId)
			.query(UUID.class)
			.list();
		var rows = rows(partnershipId, year, cells.stream().map(YearCell::indicator).toList());
		var problems = new ArrayList<CellProblem>();
		var changes = new HashMap<YearRow, FigureParticulars>();
		for (int at = 0; at < cells.size(); at++) {
			var cell = cells.get(at);
			var row = rows.get(cell.indicator());
			try {
				if (row != null && !cell.words().equals(row.words())) {
					var said = said(row, cell, report);
					FigureRules.check(row.indicator().said(), said, (row.now() != null) ? row.now().id() : null,
							row.all(), reports);
					standsOut(row, said, at, problems);
					changes.put(row, said);
				}
			}
			catch (RuleViolation refused) {
				problems.add(new CellProblem(at, false, refused));
			}
		}
		boolean standing = problems.stream().allMatch(CellProblem::confirmable);
		if (!problems.isEmpty() && !(standing && confirmed)) {
			throw new YearRefused(problems);
		}
		changes.forEach((row, said) -> {
			if (row.now() == null) {
				this.rows.insert(row.indicator().id(), TimeOrderedId.next(), said);
			}
			else {
				this.rows.update(row.now().id(), said);
			}
		});
		return changes.size();
	}

	private static FigureParticulars said(YearRow row, YearCell cell, @Nullable String report) {
		if (cell.version() != row.version()) {
			throw new RuleViolation("words", "measure.cell.changed", row.words());
		}
		if (cell.words().isEmpty()) {
			throw new RuleViolation("words", "measure.cell.emptied", row.words());
		}
		var quantity = CellWords.read(cell.words());
		if (row.now() != null) {
			return row.now().said().withQuantity(quantity);
		}
		var plain = FigureParticulars.of(row.period(), quantity);
		return new FigureParticulars(report, plain.period(), null, quantity, null, null, null, null, null, null, null,
				null, null, false, List.of(), null);
	}

	private static void standsOut(YearRow row, FigureParticulars said, int at, List<CellProblem> problems) {
		var value = said.value();
		if (value != null) {
			var before = new ArrayList<BigDecimal>();
			row.earlier().forEach((figure) -> {
				if (figure.said().value() != null) {
					before.add(0, figure.said().value());
				}
			});
			Outliers.of(value, before)
				.ifPresent((reason) -> problems
					.add(new CellProblem(at, true, new RuleViolation("words", "measure.cell." + reason,
							Quantity.plain(value), Quantity.plain(before.get(before.size() - 1))))));
		}
	}

}
