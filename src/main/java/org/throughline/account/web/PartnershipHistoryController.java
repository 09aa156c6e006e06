package org.throughline.account.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.throughline.account.PartnershipHistoryService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the changes in a partnership, filtered by person and day.
 */
@Controller
class PartnershipHistoryController {

	private final PartnershipHistoryService histories;

	PartnershipHistoryController(PartnershipHistoryService histories) {
		this.histories = histories;
	}

	@GetMapping("/manage/{partnership}/history")
	String history(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String person,
			@RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "1") String page, Model model) {
		var chosen = day(day);
		var history = this.histories.ofPartnership(partnership.id(), FormValues.orNull(FormValues.normalise(person)),
				chosen, Paging.request(page));
		String address = partnership.manageAddress() + "/history";
		model.addAttribute("history", history);
		model.addAttribute("manage", partnership.manageAddress());
		model.addAttribute("address", address);
		model.addAttribute("people", history.people().stream().map((name) -> new Choice(name, name)).toList());
		model.addAttribute("dayUnknown", chosen == null && !day.isBlank());
		model.addAttribute("typedDay", day);
		model.addAttribute("pagination", Paging.of(history.changes(), address, "person", person.strip(), "day",
				(chosen != null) ? chosen.toString() : ""));
		model.addAttribute("breadcrumbTrail", partnership.breadcrumbs(new PageLink("All changes", null)));
		return "account/partnership-history";
	}

	/** The day as an address or a person writes it: 2026-11-28 or 28 11 2026. */
	private static @Nullable LocalDate day(String text) {
		String[] parts = text.strip().split("[-/. ]+");
		if (parts.length != 3) {
			return null;
		}
		var typed = (parts[0].length() == 4) ? new DateParts(parts[2], parts[1], parts[0])
				: new DateParts(parts[0], parts[1], parts[2]);
		return typed.parse().orElse(null);
	}

}
