package org.throughline.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.Quantity;

/**
 * Adds indicators that partnerships share.
 */
@TestComponent
public class TestIndicators {

	private final IndicatorService indicators;

	private final FigureService figures;

	private final CurrentUser user;

	TestIndicators(IndicatorService indicators, FigureService figures, CurrentUser user) {
		this.indicators = indicators;
		this.figures = figures;
		this.user = user;
	}

	/**
	 * Adds a count of children with figures of a report.
	 * @param sharedName its name and shared name
	 * @param figures the figures by the year that begins in April
	 */
	public String add(UUID partnership, String report, String sharedName, @Nullable String definition,
			Map<Integer, Integer> figures) {
		return this.user.asProcess("Test", () -> {
			var content = new IndicatorContent(sharedName + " here", IndicatorKind.MEASURE,
					new IndicatorMeasurement("children", GoodDirection.NEITHER, true, false, null, sharedName), null,
					null, definition, null, null);
			String slug = this.indicators.add(partnership, null,
					new IndicatorEdit(content, new IndicatorLinks(null, null, List.of())));
			this.figures.save(partnership,
					figures.entrySet()
						.stream()
						.map((each) -> figure(slug, report, each.getKey(), each.getValue()))
						.toList());
			return slug;
		});
	}

	/** Changes the definition and the unit of an indicator. */
	public void define(UUID partnership, String slug, String definition, String unit) {
		this.user.asProcess("Test", () -> {
			var details = this.indicators.indicator(partnership, slug);
			var before = details.content();
			var measurement = before.measurement();
			var content = new IndicatorContent(before.name(), before.kind(),
					new IndicatorMeasurement(unit, measurement.direction(), measurement.aboutChildren(),
							measurement.wholeShare(), measurement.area(), measurement.sharedName()),
					before.category(), before.collection(), definition, before.dataSource(), before.note());
			this.indicators.edit(partnership, slug, new IndicatorEdit(content, details.links()), details.version());
			return slug;
		});
	}

	private static FigureChange figure(String indicator, String report, int year, int value) {
		var period = FigurePeriod.of(LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 31));
		return FigureChange.add(indicator,
				new FigureContent(report, period, null, Quantity.exactly(BigDecimal.valueOf(value)), FigureShare.NONE,
						FigureProgress.NONE, List.of(), FigureNotes.NONE));
	}

}
