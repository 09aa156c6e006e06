package org.throughline.statute.web;

import java.time.LocalDate;
import java.util.List;

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

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.security.CurrentUser;
import org.throughline.statute.BankHolidayService;

/**
 * Pages on the administrator's table of bank holidays.
 */
@Controller
@RequestMapping(BankHolidayController.PAGES)
class BankHolidayController {

	static final String PAGES = "/admin/bank-holidays";

	private static final String BREADCRUMBS = "breadcrumbTrail";

	private static final PageLink ADMINISTRATION = new PageLink("Administration", "/admin");

	private final BankHolidayService holidays;

	private final FormSubmissions forms;

	private final CurrentUser user;

	BankHolidayController(BankHolidayService holidays, FormSubmissions forms, CurrentUser user) {
		this.holidays = holidays;
		this.forms = forms;
		this.user = user;
	}

	@ModelAttribute(BREADCRUMBS)
	List<PageLink> breadcrumbs() {
		this.user.requireAdministrator();
		return List.of(ADMINISTRATION, new PageLink("Bank holidays", PAGES));
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("libraryYearForm", new LibraryYearForm(""));
		return table(model);
	}

	@PostMapping
	String importFromLibrary(LibraryYearForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		Integer added = this.forms.of(form, errors, model)
			.saveFor(Integer.class, () -> this.holidays.importFromLibrary(Integer.parseInt(form.year())));
		return (added != null) ? Redirects.to(PAGES, "bankHoliday.imported", added + " for " + form.year(), redirect)
				: table(model);
	}

	@GetMapping("/new")
	String newForm(BankHolidayForm form, Model model) {
		return "statute/bank-holiday-new";
	}

	@PostMapping("/new")
	String create(BankHolidayForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model).save(() -> this.holidays.add(form.toNew()));
		return saved ? Redirects.to(PAGES, "bankHoliday.added", form.name(), redirect) : "statute/bank-holiday-new";
	}

	@GetMapping("/{day}/remove")
	String confirmRemoval(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Model model) {
		model.addAttribute("holiday", this.holidays.day(day));
		return "statute/bank-holiday-remove";
	}

	@PostMapping("/{day}/remove")
	String remove(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "") String version, RedirectAttributes redirect) {
		String name = this.holidays.day(day).name();
		this.holidays.remove(day, FormValues.version(version));
		return Redirects.to(PAGES, "bankHoliday.removed", name, redirect);
	}

	@PostMapping("/{day}/put-back")
	String restore(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@RequestParam(defaultValue = "") String version, RedirectAttributes redirect) {
		String name = this.holidays.day(day).name();
		this.holidays.restore(day, FormValues.version(version));
		return Redirects.to(PAGES, "bankHoliday.restored", name, redirect);
	}

	private String table(Model model) {
		model.addAttribute(BREADCRUMBS, List.of(ADMINISTRATION, new PageLink("Bank holidays", null)));
		model.addAttribute("years", this.holidays.years());
		model.addAttribute("check", this.holidays.check());
		return "statute/bank-holidays";
	}

}
