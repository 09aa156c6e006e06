package org.throughline.report.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.report.Direction;
import org.throughline.report.PriorityService;

/**
 * Moves and removes the priorities of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/priorities/{number}")
class PriorityOrderController {

	private final ManagedReports reports;

	private final PriorityService priorities;

	PriorityOrderController(ManagedReports reports, PriorityService priorities) {
		this.reports = reports;
		this.priorities = priorities;
	}

	@PostMapping("/move")
	String move(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			@RequestParam Direction direction) {
		var managed = this.reports.report(partnership, report);
		this.priorities.move(managed.partnershipId(), report, number, direction);
		return "redirect:" + managed.address() + "#priority-" + number;
	}

	@GetMapping("/remove")
	String confirmRemove(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			Model model) {
		var managed = this.reports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		model.addAttribute("page", managed);
		model.addAttribute("removal", Removal.of(managed, managed.priority(number)));
		return "report/remove";
	}

	@PostMapping("/remove")
	String remove(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			RedirectAttributes redirect) {
		var managed = this.reports.report(partnership, report);
		var priority = managed.priority(number);
		this.priorities.remove(managed.partnershipId(), report, number);
		return Saved.in(managed, redirect, "flash.priorityRemoved", priority.title());
	}

}
