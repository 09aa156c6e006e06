package org.throughline.assurance.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.account.Change;
import org.throughline.account.HistoryService;
import org.throughline.account.RecordHistory;
import org.throughline.assurance.AssuranceRecord;
import org.throughline.assurance.AssuranceRecordService;
import org.throughline.platform.govuk.Paging;

/**
 * What became of an audit, a finding, a risk: who changed what, and taking it away.
 */
@Controller
@RequestMapping("/manage/{partnership}/{sort:audits|audit-findings|external-assurance|risks|risk-registers}/{number:[0-9]+}")
class AssuranceRecordController {

	private final AuditPages pages;

	private final AssuranceRecordService records;

	private final HistoryService history;

	private final MessageSource messages;

	AssuranceRecordController(AuditPages pages, AssuranceRecordService records, HistoryService history,
			MessageSource messages) {
		this.pages = pages;
		this.records = records;
		this.history = history;
		this.messages = messages;
	}

	@GetMapping("/history")
	String history(@PathVariable String partnership, @PathVariable String sort, @PathVariable int number,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var which = AssuranceRecord.of(sort);
		var found = this.records.find(this.pages.partnership(partnership).id(), which, number);
		Page<Change> changes = (which == AssuranceRecord.AUDIT)
				? this.history.changesWithin("audit_id", found.id(), Paging.request(page))
				: this.history.changesOf(found.id(), Paging.request(page));
		String address = "/manage/" + partnership + "/" + sort + "/" + number;
		model.addAttribute("history", new RecordHistory(found.name(), changes));
		model.addAttribute("thingAddress", address);
		model.addAttribute("pagination", Paging.of(changes, address + "/history"));
		return "account/thing-history";
	}

	@GetMapping("/remove")
	String confirmRemove(@PathVariable String partnership, @PathVariable String sort, @PathVariable int number,
			Model model) {
		var which = AssuranceRecord.of(sort);
		var place = this.pages.partnership(partnership);
		model.addAttribute("record", this.records.find(place.id(), which, number));
		model.addAttribute("sort", which);
		model.addAttribute("address", "/manage/" + place.slug() + "/" + sort + "/" + number);
		this.pages.way(place, words("AssuranceRecords.", which), list(which), "Remove", model);
		return "assurance/remove";
	}

	@PostMapping("/remove")
	String remove(@PathVariable String partnership, @PathVariable String sort, @PathVariable int number,
			RedirectAttributes flash) {
		var which = AssuranceRecord.of(sort);
		var place = this.pages.partnership(partnership);
		var found = this.records.find(place.id(), which, number);
		this.records.remove(place.id(), which, number);
		return AuditPages.saved("assurance.removed", found.name(), "/manage/" + place.slug() + "/" + list(which),
				flash);
	}

	private static String list(AssuranceRecord sort) {
		return switch (sort) {
			case FINDING -> AssuranceRecord.AUDIT.slug();
			case RISK_REGISTER -> AssuranceRecord.RISK.slug();
			default -> sort.slug();
		};
	}

	private String words(String prefix, AssuranceRecord sort) {
		return this.messages.getMessage(prefix + sort, null, Locale.UK);
	}

}
