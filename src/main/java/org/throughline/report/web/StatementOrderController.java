package org.throughline.report.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.report.Direction;
import org.throughline.report.StatementService;
import org.throughline.report.UsedInLaterReports;

/**
 * Moves and removes the statements of a report.
 */
@Controller
@RequestMapping("/manage/{partnership}/reports/{report}/statements/{number}")
class StatementOrderController {

	private final ManagedReports reports;

	private final StatementService statements;

	StatementOrderController(ManagedReports reports, StatementService statements) {
		this.reports = reports;
		this.statements = statements;
	}

	@PostMapping("/move")
	String move(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			@RequestParam Direction direction) {
		var managed = this.reports.report(partnership, report);
		this.statements.move(managed.partnershipId(), report, number, direction);
		return "redirect:" + managed.address() + "#statement-" + number;
	}

	@GetMapping("/remove")
	String confirmRemove(@PathVariable String partnership, @PathVariable String report, @PathVariable int number,
			Model model) {
		var managed = this.reports.report(partnership, report);
		if (!managed.draft()) {
			return "redirect:" + managed.address();
		}
		model.addAttribute("page", managed);
		model.addAttribute("removal", Removal.of(managed, managed.statement(number)));
		return "report/remove";
	}

	@PostMapping("/remove")
	String remove(@PathVariable String partnership, @PathVariable String report, @PathVariable int number, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		var managed = this.reports.report(partnership, report);
		var statement = managed.statement(number);
		try {
			this.statements.remove(managed.partnershipId(), report, number);
		}
		catch (UsedInLaterReports refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("page", managed);
			model.addAttribute("removal", Removal.of(managed, statement));
			model.addAttribute("laterReports", Saved.periods(refused.reports()));
			return "report/remove";
		}
		String headline = statement.headline();
		return Saved.in(managed, redirect, "flash.statementRemoved",
				(headline != null) ? headline : statement.wording());
	}

}
