package org.throughline.browse.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.action.PublicActionService;
import org.throughline.action.ThemeActionCounts;
import org.throughline.browse.HomeQueries;
import org.throughline.browse.ImpactLink;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.PartnershipHome;
import org.throughline.browse.PartnershipQueries;
import org.throughline.browse.StatementText;
import org.throughline.measure.IndicatorSeries;
import org.throughline.measure.PublicFigureService;
import org.throughline.partnership.RecordDirectory;
import org.throughline.paper.PublicMeetingQueries;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.web.PublishedPage;
import org.throughline.theme.ThemeName;

/**
 * Pages with the list of partnerships and their overviews.
 */
@Controller
@PublishedPage
class PartnershipController {

	private static final int PAGE = 20;

	private static final int LONGEST_SEARCH = 100;

	/** The number of indicators on the overview page. */
	private static final int NUMBERS = 6;

	private final PartnershipQueries reading;

	private final HomeQueries homes;

	private final PublicActionService actions;

	private final PublicFigureService figures;

	private final PublicMeetingQueries meetings;

	PartnershipController(PartnershipQueries reading, HomeQueries homes, PublicActionService actions,
			PublicFigureService figures, PublicMeetingQueries meetings) {
		this.reading = reading;
		this.homes = homes;
		this.actions = actions;
		this.figures = figures;
		this.meetings = meetings;
	}

	@GetMapping({ "/", "/partnerships" })
	String list(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String page,
			Model model) {
		String words = name.substring(0, Math.min(name.length(), LONGEST_SEARCH)).replace("\0", "").strip();
		var found = this.reading.partnerships(words, Paging.request(page, PAGE));
		model.addAttribute("words", words);
		model.addAttribute("found", found);
		model.addAttribute("pager", Paging.of(found, "/partnerships", "name", words));
		return "browse/partnerships";
	}

	@GetMapping(Addresses.PARTNERSHIP)
	@SideNavigation("")
	String home(PartnershipHeading heading, Model model) {
		var home = this.homes.home(heading);
		model.addAttribute("home", home);
		model.addAttribute("matrixLinks", MatrixLinks.of(home.themes()));
		model.addAttribute("actions", this.actions.counts(heading.id()));
		model.addAttribute("considered", this.meetings.nextAndLast(heading.id()));
		show(heading, home, model);
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading));
		return "browse/home";
	}

	private void show(PartnershipHeading heading, PartnershipHome home, Model model) {
		var latest = home.latest();
		var messages = home.keyMessages();
		var actions = this.actions.among(heading.id(), ImpactLink.targets(messages, RecordDirectory.Kind.ACTION));
		var indicators = (latest == null) ? List.<IndicatorSeries>of() : this.figures.ofReportAnd(heading.id(),
				home.lists().named(), latest.slug(), ImpactLink.targets(messages, RecordDirectory.Kind.INDICATOR));
		var themes = this.actions.byTheme(heading.id(), themes(messages));
		model.addAttribute("messages",
				messages.stream().map((message) -> KeyMessage.of(message, actions, indicators, themes)).toList());
		var reported = indicators.stream()
			.filter((series) -> latest != null && series.figures()
				.stream()
				.anyMatch((figure) -> latest.slug().equals(figure.content().reportSlug())))
			.toList();
		model.addAttribute("earlierNumbers", reported.isEmpty());
		model.addAttribute("numbers",
				(reported.isEmpty() ? indicators : reported).stream()
					.map(IndicatorChange::of)
					.sorted(Comparator.comparing((change) -> change.then() == null))
					.limit(NUMBERS)
					.toList());
	}

	private static Set<String> themes(List<StatementText> messages) {
		return messages.stream()
			.flatMap((message) -> message.themes().stream())
			.map(ThemeName::slug)
			.collect(Collectors.toSet());
	}

	@GetMapping(Addresses.PARTNERSHIP + "/previous-report")
	@SideNavigation("")
	String previousReport(PartnershipHeading heading, Model model) {
		var previous = this.homes.previous(heading);
		model.addAttribute("previous", previous);
		var themes = this.actions.byTheme(heading.id(), previous.themes());
		model.addAttribute("themeActions", themes);
		model.addAttribute("counts",
				themes.stream().collect(Collectors.toMap(ThemeActionCounts::slug, ThemeActionCounts::actions)));
		model.addAttribute("crumbs",
				Addresses.breadcrumbs(heading, new PageLink("Since " + previous.former().periodLabel(), null)));
		return "browse/previous-report";
	}

	@GetMapping(Addresses.PARTNERSHIP + "/reports")
	@SideNavigation("reports")
	String reports(PartnershipHeading heading, Model model) {
		var reports = this.reading.reports(heading);
		model.addAttribute("years", reports.years());
		model.addAttribute("related", reports.related());
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Reports", null)));
		return "browse/reports";
	}

}
