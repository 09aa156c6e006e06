package org.throughline.statute.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;
import org.throughline.statute.BankHolidayService;

/**
 * Pages on the administrator's table of bank holidays.
 */
@Controller
@RequestMapping("/admin/bank-holidays")
class BankHolidayController {

	private static final String TRAIL = "trail";

	private static final PageLink ADMINISTRATION = new PageLink("Administration", "/admin");

	private static final String LIST = "redirect:/admin/bank-holidays";

	private final BankHolidayService holidays;

	private final CurrentUser currentUser;

	BankHolidayController(BankHolidayService holidays, CurrentUser currentUser) {
		this.holidays = holidays;
		this.currentUser = currentUser;
	}

	@ModelAttribute(TRAIL)
	List<PageLink> trail() {
		return List.of(ADMINISTRATION, new PageLink("Bank holidays", "/admin/bank-holidays"));
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("libraryYearForm", new LibraryYearForm(""));
		return table(model);
	}

	@PostMapping
	String importFromLibrary(@ModelAttribute("libraryYearForm") LibraryYearForm form, BindingResult result, Model model,
			RedirectAttributes redirect) {
		this.currentUser.requireAdministrator();
		Integer year = Typed.number(form.year());
		if (year == null) {
			result.rejectValue("year", "bankHoliday.year.notANumber");
			return table(model);
		}
		try {
			int added = this.holidays.importFromLibrary(year);
			return done("statute.flash.libraryYearImported", added + " for " + year, redirect);
		}
		catch (RuleViolation refused) {
			result.rejectValue(refused.field(), refused.key(), refused.arguments(), null);
			return table(model);
		}
	}

	@GetMapping("/new")
	String newForm(Model model) {
		this.currentUser.requireAdministrator();
		model.addAttribute("bankHolidayForm", BankHolidayForm.EMPTY);
		return "statute/bank-holiday-new";
	}

	@PostMapping("/new")
	String create(@Valid @ModelAttribute("bankHolidayForm") BankHolidayForm form, BindingResult result,
			RedirectAttributes redirect) {
		this.currentUser.requireAdministrator();
		if (form.day().parse().isEmpty()) {
			result.rejectValue("day", form.day().blank() ? "bankHoliday.day.missing" : "bankHoliday.day.notReal");
		}
		if (!result.hasErrors()) {
			try {
				this.holidays.add(form.toCommand());
				return done("statute.flash.bankHolidayAdded", form.name(), redirect);
			}
			catch (RuleViolation refused) {
				result.rejectValue(refused.field(), refused.key(), refused.arguments(), null);
			}
		}
		return "statute/bank-holiday-new";
	}

	@GetMapping("/{day}/remove")
	String confirmRemove(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Model model) {
		model.addAttribute("holiday", this.holidays.day(day));
		return "statute/bank-holiday-remove";
	}

	@PostMapping("/{day}/remove")
	String remove(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "") String version, RedirectAttributes redirect) {
		String name = this.holidays.day(day).name();
		this.holidays.remove(day, Typed.version(version));
		return done("statute.flash.bankHolidayRemoved", name, redirect);
	}

	@PostMapping("/{day}/put-back")
	String restore(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "") String version, RedirectAttributes redirect) {
		String name = this.holidays.day(day).name();
		this.holidays.restore(day, Typed.version(version));
		return done("statute.flash.bankHolidayRestored", name, redirect);
	}

	private String table(Model model) {
		model.addAttribute(TRAIL, List.of(ADMINISTRATION, new PageLink("Bank holidays", null)));
		model.addAttribute("years", this.holidays.years());
		model.addAttribute("check", this.holidays.check());
		return "statute/bank-holidays";
	}

	private static String done(String flash, String name, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		redirect.addFlashAttribute("flashName", name);
		return LIST;
	}

}
