package org.throughline.account.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.account.PartnershipHistoryService;
import org.throughline.account.RecordHistory;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.govuk.Paging;

/**
 * Pages of the change history of names, governance, organisations, groups, themes and
 * people.
 */
@Controller
class HistoryController {

	private final PartnershipHistoryService histories;

	HistoryController(PartnershipHistoryService histories) {
		this.histories = histories;
	}

	@GetMapping("/manage/{partnership}/names/history")
	String names(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page, Model model) {
		var history = this.histories.ofNames(partnership, Paging.request(page));
		return show(history, partnership.manageAddress(), partnership.manageAddress() + "/names", model);
	}

	@GetMapping("/manage/{partnership}/governance/history")
	String governance(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "1") String page,
			Model model) {
		var history = this.histories.ofGovernance(partnership, Paging.request(page));
		return show(history, partnership.manageAddress(), partnership.manageAddress() + "/governance", model);
	}

	@GetMapping("/manage/{partnership}/organisations/{slug}/history")
	String organisation(@Managed PartnershipSummary partnership, @PathVariable String slug,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var history = this.histories.ofOrganisation(partnership, slug, Paging.request(page));
		return show(history, partnership.manageAddress(), partnership.manageAddress() + "/organisations/" + slug,
				model);
	}

	@GetMapping("/manage/{partnership}/groups/{slug}/history")
	String group(@Managed PartnershipSummary partnership, @PathVariable String slug,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var history = this.histories.ofGroup(partnership, slug, Paging.request(page));
		return show(history, partnership.manageAddress(), partnership.manageAddress() + "/groups/" + slug, model);
	}

	@GetMapping("/manage/themes/{theme}/history")
	String theme(@PathVariable String theme, @RequestParam(defaultValue = "1") String page, Model model) {
		return show(this.histories.ofTheme(theme, Paging.request(page)), null, "/manage/themes/" + theme, model);
	}

	@GetMapping("/admin/users/{email}/history")
	String user(@PathVariable String email, @RequestParam(defaultValue = "1") String page, Model model) {
		return show(this.histories.ofUser(email, Paging.request(page)), null, "/admin/users/" + email, model);
	}

	private static String show(RecordHistory history, @Nullable String manage, String address, Model model) {
		model.addAttribute("history", history);
		model.addAttribute("recordAddress", address);
		model.addAttribute("manage", manage);
		model.addAttribute("pagination", Paging.of(history.changes(), address + "/history"));
		return "account/page-history";
	}

}
