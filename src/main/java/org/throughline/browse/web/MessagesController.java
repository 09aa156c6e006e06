package org.throughline.browse.web;

import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.browse.MessageFilter;
import org.throughline.browse.MessageQueries;
import org.throughline.browse.MessageResults;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.StatementMention;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.text.Messages;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.PublishedPage;
import org.throughline.report.StatementKind;

/**
 * Page of key messages, areas for improvement and conclusions of all years.
 */
@Controller
@PublishedPage
@SideNavigation("key-messages")
@RequestMapping(Addresses.PARTNERSHIP + "/key-messages")
class MessagesController {

	private static final int PAGE = 50;

	/** The kinds to choose from; the first is the default. */
	private static final List<StatementKind> KINDS = List.of(StatementKind.KEY_MESSAGE, StatementKind.IMPROVEMENT_AREA,
			StatementKind.CONCLUSION);

	private final MessageQueries reading;

	private final Messages messages;

	MessagesController(MessageQueries reading, Messages messages) {
		this.reading = reading;
		this.messages = messages;
	}

	@GetMapping
	String list(PartnershipHeading heading, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String audience,
			@RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String page, Model model) {
		StatementKind wanted = KINDS.stream()
			.filter((known) -> Slug.of(known).equals(kind))
			.findFirst()
			.orElse(StatementKind.KEY_MESSAGE);
		var filter = new MessageFilter(wanted, typed(year), typed(audience), typed(theme));
		boolean unknownKind = !kind.isEmpty() && !Slug.of(wanted).equals(kind);
		var messages = this.reading.messages(heading, filter, Paging.request(page, PAGE));
		var found = unknownKind ? Page.<StatementMention>empty() : messages.found();
		model.addAttribute("filter", filter);
		model.addAttribute("kindAsked", Slug.of(wanted));
		model.addAttribute("narrowed", unknownKind || !(filter.year() + filter.audience() + filter.theme()).isEmpty());
		model.addAttribute("found", found);
		model.addAttribute("kinds", KINDS.stream().map((each) -> new Choice(Slug.of(each), plural(each))).toList());
		model.addAttribute("years", years(messages));
		model.addAttribute("audiences", messages.audiences().stream().map((each) -> new Choice(each, each)).toList());
		model.addAttribute("themes",
				messages.themes().stream().map((each) -> new Choice(each.slug(), each.name())).toList());
		model.addAttribute("pager", Paging.of(messages.found(), "/" + heading.slug() + "/key-messages", "kind",
				Slug.of(wanted), "year", filter.year(), "audience", filter.audience(), "theme", filter.theme()));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink(plural(wanted), null)));
		return "browse/messages";
	}

	private static List<Choice> years(MessageResults messages) {
		return messages.years().stream().map((each) -> new Choice(each.slug(), each.label())).toList();
	}

	private String plural(StatementKind kind) {
		return this.messages.text("StatementKinds." + kind);
	}

	private static String typed(String text) {
		return text.replace("\0", "").strip();
	}

}
