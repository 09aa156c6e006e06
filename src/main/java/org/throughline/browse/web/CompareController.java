package org.throughline.browse.web;

import java.util.List;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.browse.ComparedPartnership;
import org.throughline.browse.ComparisonQueries;
import org.throughline.browse.SharedIndicator;
import org.throughline.browse.web.ComparisonChoice.Asked;
import org.throughline.measure.PublicFigureService;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.NotFoundException;
import org.throughline.platform.web.PublishedPage;
import org.throughline.theme.ThemeService;
import org.throughline.theme.ThemeSummary;

/**
 * Pages that compare an indicator or a theme of several partnerships. All readers see the
 * same: what is published.
 */
@Controller
@PublishedPage
@RequestMapping("/compare")
class CompareController {

	/** More statements on a theme than a year has. */
	private static final int ALL = 1_000;

	/** The first statements of each year on the page. */
	private static final int FIRST = 3;

	private final ComparisonQueries queries;

	private final PublicFigureService figures;

	private final ThemeService themes;

	CompareController(ComparisonQueries queries, PublicFigureService figures, ThemeService themes) {
		this.queries = queries;
		this.figures = figures;
		this.themes = themes;
	}

	@GetMapping
	String start(Model model) {
		model.addAttribute("possible", this.queries.partnerships("", List.of()).size() > 1);
		model.addAttribute("indicators", this.queries.indicators());
		model.addAttribute("themes", this.themes.themes());
		model.addAttribute("crumbs", List.of(new PageLink("Partnerships", "/"), new PageLink("Compare", null)));
		return "browse/compare";
	}

	@GetMapping("/indicators/{key:[a-z0-9-]+}")
	String indicator(@PathVariable String key, Asked asked, Model model) {
		var indicator = this.queries.indicator(key);
		var choice = choice(indicator, asked);
		model.addAttribute("indicator", indicator);
		if (choice.comparable()) {
			var comparison = compare(indicator, choice);
			model.addAttribute("comparison", comparison);
			model.addAttribute("picture", comparison.picture(indicator.name(), choice.shared("/csv")));
			model.addAttribute("years", comparison.years());
		}
		return page("browse/compare-indicator", indicator.name(), choice, model);
	}

	@CostlyPage
	@GetMapping("/indicators/{key:[a-z0-9-]+}/csv")
	ResponseEntity<byte[]> download(@PathVariable String key, Asked asked) {
		var indicator = this.queries.indicator(key);
		var choice = requireComparable(choice(indicator, asked));
		return Downloads.csv(indicator.key() + "-compared.csv", IndicatorCsv.of(compare(indicator, choice)));
	}

	@GetMapping("/themes/{theme:[a-z0-9-]+}")
	String theme(@PathVariable String theme, Asked asked, Model model) {
		var summary = this.themes.theme(theme).orElseThrow(NotFoundException::new);
		var choice = choice(summary, asked);
		model.addAttribute("theme", summary);
		if (choice.comparable()) {
			var comparison = compare(summary, choice, FIRST);
			model.addAttribute("comparison", comparison.only(choice.year()));
			model.addAttribute("picture", comparison.picture(summary.name(), choice.shared("/csv")));
			model.addAttribute("years", comparison.years());
		}
		return page("browse/compare-theme", summary.name(), choice, model);
	}

	@CostlyPage
	@GetMapping("/themes/{theme:[a-z0-9-]+}/csv")
	ResponseEntity<byte[]> downloadTheme(@PathVariable String theme, Asked asked) {
		var summary = this.themes.theme(theme).orElseThrow(NotFoundException::new);
		var choice = requireComparable(choice(summary, asked));
		return Downloads.csv(theme + "-compared.csv", compare(summary, choice, ALL).csv());
	}

	private ComparisonChoice choice(SharedIndicator indicator, Asked asked) {
		return ComparisonChoice.of("/compare/indicators/" + indicator.key(), asked,
				(request) -> this.queries.partnerships(indicator, request.name(), request.with()));
	}

	private ComparisonChoice choice(ThemeSummary theme, Asked asked) {
		return ComparisonChoice.of("/compare/themes/" + theme.slug(), asked,
				(request) -> this.queries.partnerships(request.name(), request.with()));
	}

	private static ComparisonChoice requireComparable(ComparisonChoice choice) {
		if (!choice.comparable()) {
			throw new NotFoundException();
		}
		return choice;
	}

	private IndicatorComparison compare(SharedIndicator indicator, ComparisonChoice choice) {
		return IndicatorComparison.of(choice.chosen(), this.figures.shared(indicator.key(), ids(choice)),
				choice.year());
	}

	private ThemeComparison compare(ThemeSummary theme, ComparisonChoice choice, int most) {
		return ThemeComparison.of(choice.chosen(), this.queries.theme(theme.slug(), ids(choice), most));
	}

	private static List<UUID> ids(ComparisonChoice choice) {
		return choice.chosen().stream().map(ComparedPartnership::id).toList();
	}

	private static String page(String view, String name, ComparisonChoice choice, Model model) {
		model.addAttribute("choice", choice);
		model.addAttribute("crumbs", List.of(new PageLink("Partnerships", "/"), new PageLink("Compare", "/compare"),
				new PageLink(name, null)));
		return view;
	}

}
