package org.throughline.browse.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.measure.IndicatorKind;
import org.throughline.measure.PublicFigureService;
import org.throughline.report.ReportPart;

/**
 * Figures of a report: all in their own part, surveys also in voices, workforce also in
 * governance.
 */
@Component
class FiguresContent implements PartContent {

	private final PublicFigureService figures;

	FiguresContent(PublicFigureService figures) {
		this.figures = figures;
	}

	@Override
	public Optional<String> show(PartnershipHeading partnership, ReportHeading report, ReportPart part, Model model) {
		var kinds = kinds(part);
		if (kinds == null || !report.contents().has(part)) {
			return Optional.empty();
		}
		var stated = this.figures.ofReport(partnership.id(), report.slug(), kinds);
		model.addAttribute("figureGroups", FigureGroup.of(stated));
		model.addAttribute("trends", IndicatorTrends.of(stated));
		return stated.isEmpty() ? Optional.empty() : Optional.of("browse/figures :: part");
	}

	/** Returns the kinds of indicator a part shows, or {@code null} for none. */
	private static @Nullable List<IndicatorKind> kinds(ReportPart part) {
		return switch (part) {
			case FIGURES -> List.of();
			case VOICES -> List.of(IndicatorKind.SURVEY);
			case GOVERNANCE -> List.of(IndicatorKind.WORKFORCE);
			default -> null;
		};
	}

}
