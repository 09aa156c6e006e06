package org.throughline.browse.web;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.browse.MessageQueries;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.RemovedStatement;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.text.Csv;
import org.throughline.platform.text.Messages;
import org.throughline.platform.web.CostlyPage;
import org.throughline.platform.web.Downloads;
import org.throughline.platform.web.PublishedPage;

/**
 * Page of the statements and priorities that later reports do not repeat, with the
 * reasons.
 */
@Controller
@PublishedPage
@SideNavigation("key-messages")
@RequestMapping(Addresses.PARTNERSHIP + "/key-messages/removed")
class RemovedStatementsController {

	private static final int PAGE = 50;

	private static final List<String> COLUMNS = List.of("Removed in", "Report", "Type", "Wording", "Earlier year",
			"Earlier report", "Reason");

	private final MessageQueries reading;

	private final Messages messages;

	RemovedStatementsController(MessageQueries reading, Messages messages) {
		this.reading = reading;
		this.messages = messages;
	}

	@GetMapping
	String list(PartnershipHeading heading, @RequestParam(defaultValue = "") String page, Model model) {
		var found = this.reading.removed(heading, Paging.request(page, PAGE));
		String list = "/" + heading.slug() + "/key-messages";
		model.addAttribute("found", found);
		model.addAttribute("pager", Paging.of(found, list + "/removed"));
		model.addAttribute("crumbs", Addresses.breadcrumbs(heading, new PageLink("Key messages", list),
				new PageLink("Removed statements", null)));
		return "browse/removed";
	}

	@CostlyPage
	@GetMapping("/csv")
	ResponseEntity<byte[]> csv(PartnershipHeading heading) {
		var rows = this.reading.removed(heading, PageRequest.of(0, Integer.MAX_VALUE)).getContent();
		return Downloads.csv(heading.slug() + "-removed-statements.csv",
				Csv.of(Stream.concat(Stream.of(COLUMNS), rows.stream().map(this::line))));
	}

	private List<String> line(RemovedStatement removed) {
		var statement = removed.statement();
		var place = statement.place();
		String type = (place == null) ? "Priority" : this.messages.label(place.kind());
		return List.of(removed.from().periodLabel(), removed.from().title(), type, statement.words(),
				statement.report().periodLabel(), statement.report().title(), statement.reason());
	}

}
