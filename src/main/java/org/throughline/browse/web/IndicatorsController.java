package org.throughline.browse.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.PartnershipQueries;
import org.throughline.browse.ReportReference;
import org.throughline.measure.PublicFigureService;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.PublishedPage;

/**
 * Pages of indicators: a list, and each with its series as chart, table and CSV.
 */
@Controller
@PublishedPage
@SideNavigation("indicators")
@RequestMapping(Addresses.PARTNERSHIP + "/indicators")
class IndicatorsController {

	/** More indicators than a partnership has. */
	private static final int ALL = 5_000;

	private final PartnershipQueries partnerships;

	private final PublicFigureService figures;

	IndicatorsController(PartnershipQueries partnerships, PublicFigureService figures) {
		this.partnerships = partnerships;
		this.figures = figures;
	}

	@GetMapping
	String list(PartnershipHeading heading, @RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.figures.indicators(heading.id(), Paging.request(page));
		var groups = FigureGroup.of(found.getContent());
		model.addAttribute("figureGroups", groups);
		model.addAttribute("offTarget",
				groups.stream()
					.flatMap((group) -> group.indicators().stream())
					.filter((one) -> !one.offTarget().isEmpty())
					.toList());
		model.addAttribute("trends", IndicatorTrends.of(found.getContent()));
		model.addAttribute("total", found.getTotalElements());
		model.addAttribute("pager", Paging.of(found, "/" + heading.slug() + "/indicators"));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Figures", null)));
		return "browse/indicators";
	}

	/** Returns the figures of all indicators. */
	@CostlyPage
	@GetMapping("/csv")
	ResponseEntity<byte[]> downloadAll(PartnershipHeading heading) {
		return Downloads.csv(heading.slug() + "-figures.csv",
				IndicatorCsv.of(this.figures.indicators(heading.id(), PageRequest.of(0, ALL)).getContent()));
	}

	@GetMapping("/{indicator:[a-z0-9-]+}")
	String indicator(PartnershipHeading heading, @PathVariable String indicator, Model model) {
		var series = this.figures.indicator(heading.id(), indicator);
		model.addAttribute("one", IndicatorView.of(series));
		model.addAttribute("chart", SeriesPicture.of(series).chart());
		model.addAttribute("reports",
				this.partnerships.reports(heading)
					.years()
					.stream()
					.flatMap((period) -> period.reports().stream())
					.collect(Collectors.toMap(ReportReference::slug, Function.identity())));
		model.addAttribute("crumbs",
				Addresses.breadcrumbs(heading, new PageLink("Figures", "/" + heading.slug() + "/indicators"),
						new PageLink(series.indicator().name(), null)));
		return "browse/indicator";
	}

	@CostlyPage
	@GetMapping("/{indicator:[a-z0-9-]+}/csv")
	ResponseEntity<byte[]> download(PartnershipHeading heading, @PathVariable String indicator) {
		var series = this.figures.indicator(heading.id(), indicator);
		return Downloads.csv(heading.slug() + "-" + indicator + ".csv", IndicatorCsv.of(List.of(series)));
	}

}
