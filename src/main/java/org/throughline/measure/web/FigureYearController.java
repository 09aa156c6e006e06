package org.throughline.measure.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.measure.FigureYearService;
import org.throughline.measure.IndicatorService;
import org.throughline.measure.PastedRows;
import org.throughline.measure.FigureYearRejected;
import org.throughline.measure.FigureYearRejected.CellProblem;
import org.throughline.measure.YearRow;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.UnclearNumber;
import org.throughline.statute.ReportingPeriod;

/**
 * The figures of a year for all indicators at once: typed into a grid, or pasted from a
 * spreadsheet.
 */
@Controller
@RequestMapping("/manage/{partnership}/figures")
class FigureYearController {

	private static final String FORM = "yearForm";

	private static final String PASTE = "pasteForm";

	/** The largest number of indicators in a grid: one form submits all cells. */
	private static final int ROWS = 100;

	private final FigureYearService years;

	private final IndicatorService indicators;

	private final ReportingYears calendar;

	private final ReportDirectory reports;

	private final FormSubmissions forms;

	FigureYearController(FigureYearService years, IndicatorService indicators, ReportingYears calendar,
			ReportDirectory reports, FormSubmissions forms) {
		this.forms = forms;
		this.reports = reports;
		this.years = years;
		this.indicators = indicators;
		this.calendar = calendar;
	}

	@GetMapping
	String grid(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String year,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var period = this.calendar.of(year);
		var found = this.years.grid(partnership.id(), period, rows(page));
		model.addAttribute(FORM, new YearForm("", found.getContent().stream().map(CellForm::of).toList(), false));
		model.addAttribute("pages", Paging.of(found, partnership.manageAddress() + "/figures", "year", period.slug()));
		return grid(partnership, period, page, found.getContent(), Map.of(), model);
	}

	@PostMapping
	String save(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String year,
			@RequestParam(defaultValue = "1") String page, @ModelAttribute(FORM) YearForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		var period = this.calendar.of(year);
		var unusual = new HashMap<Integer, RuleViolation>();
		Integer count = save(partnership, period, form, this.forms.of(form, errors, model), model, (problem) -> {
			String field = "cells[" + problem.cell() + "].words";
			errors.rejectValue(field, problem.why().key(), problem.why().arguments(), null);
			if (problem.confirmable()) {
				unusual.put(problem.cell(), problem.why());
			}
		});
		if (count != null) {
			redirect.addAttribute("page", rows(page).getPageNumber() + 1);
			return saved(partnership, "/figures", period, count, redirect);
		}
		var slugs = form.cells().stream().map(CellForm::indicator).toList();
		var known = this.years.rows(partnership.id(), period, slugs);
		var rows = new ArrayList<YearRow>();
		slugs.stream().filter(known::containsKey).forEach((each) -> rows.add(known.get(each)));
		return grid(partnership, period, page, rows, unusual, model);
	}

	/**
	 * Saves figures and returns how many; {@code null} if the page must show them again.
	 * @param problem records the problem of a cell
	 */
	private @Nullable Integer save(PartnershipSummary partnership, ReportingPeriod period, YearForm figures,
			FormSubmission submission, Model model, Consumer<CellProblem> problem) {
		try {
			return submission.saveFor(Integer.class, () -> this.years.save(partnership.id(), period,
					FormValues.orNull(figures.report()), figures.toCells(), figures.confirmed()));
		}
		catch (FigureYearRejected refused) {
			refused.problems().forEach(problem);
			model.addAttribute("confirmable", refused.confirmable());
			return null;
		}
	}

	private static String saved(PartnershipSummary partnership, String page, ReportingPeriod period, int count,
			RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "flash.figuresSaved");
		redirect.addFlashAttribute("flashName", count);
		redirect.addAttribute("year", period.slug());
		return "redirect:" + partnership.manageAddress() + page;
	}

	private String grid(PartnershipSummary partnership, ReportingPeriod period, String page, List<YearRow> rows,
			Map<Integer, RuleViolation> unusual, Model model) {
		model.addAttribute("trail", partnership.breadcrumbs(IndicatorController.list(partnership),
				new PageLink("Enter figures for a year", null)));
		model.addAttribute("page", rows(page).getPageNumber() + 1);
		model.addAttribute("rows", rows);
		model.addAttribute("unusual", unusual.keySet());
		return show("measure/year", partnership, period, model);
	}

	@GetMapping("/paste")
	String paste(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String year, Model model) {
		model.addAttribute(PASTE, new PasteForm(FormValues.text(model.getAttribute("leftReport")),
				FormValues.text(model.getAttribute("leftRows")), List.of(), "", false));
		return paste(partnership, this.calendar.of(year), model);
	}

	@PostMapping("/paste")
	String pasted(@Managed PartnershipSummary partnership, @RequestParam(defaultValue = "") String year,
			@ModelAttribute(PASTE) PasteForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var period = this.calendar.of(year);
		var read = PastedRows.read(form.rows(), this.indicators.names(partnership.id()));
		if (read.rows().isEmpty()) {
			errors.rejectValue("rows", "NotBlank");
			return paste(partnership, period, model);
		}
		model.addAttribute("read", read);
		var named = read.rows().stream().filter((row) -> row.problem() == null).toList();
		var rows = this.years.rows(partnership.id(), period,
				named.stream().map((row) -> FormValues.text(row.indicator())).toList());
		model.addAttribute("known", rows);
		model.addAttribute("quantities", quantities(named, rows, errors));
		if (!read.readable() && !(form.saveRight() && !named.isEmpty())) {
			read.rows()
				.stream()
				.filter((row) -> row.problem() != null)
				.forEach((row) -> errors.reject(row.problem(), new Object[] { row.line(), row.name() }, null));
			return paste(partnership, period, model);
		}
		if (!form.save() || errors.hasErrors()) {
			return paste(partnership, period, model);
		}
		Integer count = save(partnership, period, form.figures(named), this.forms.of(form, errors, model), model,
				(problem) -> reject(named.get(problem.cell()), problem.why(), errors));
		if (count == null) {
			return paste(partnership, period, model);
		}
		if (!read.readable()) {
			redirect.addFlashAttribute("leftReport", form.report());
			redirect.addFlashAttribute("leftRows", read.wrong(form.rows()));
		}
		return saved(partnership, read.readable() ? "/figures" : "/figures/paste", period, count, redirect);
	}

	/** Reads the figures by line; those that are not clear are errors. */
	private static Map<Integer, Quantity> quantities(List<PastedRows.Row> named, Map<String, YearRow> rows,
			BindingResult errors) {
		var quantities = new HashMap<Integer, Quantity>();
		for (var pasted : named) {
			var row = rows.get(pasted.indicator());
			try {
				if (row != null) {
					quantities.put(pasted.line(), row.read(pasted.words()));
				}
			}
			catch (UnclearNumber unclear) {
				reject(pasted, new RuleViolation("rows", unclear.key(), unclear.text()), errors);
			}
		}
		return quantities;
	}

	private static void reject(PastedRows.Row row, RuleViolation why, BindingResult errors) {
		var reason = new DefaultMessageSourceResolvable(new String[] { why.key() }, why.arguments());
		errors.reject("measure.paste.row", new Object[] { row.line(), row.name(), reason }, null);
	}

	private String paste(PartnershipSummary partnership, ReportingPeriod period, Model model) {
		model.addAttribute("trail",
				partnership.breadcrumbs(IndicatorController.list(partnership),
						new PageLink("Enter figures for a year",
								partnership.manageAddress() + "/figures?year=" + period.slug()),
						new PageLink("Paste figures", null)));
		return show("measure/paste", partnership, period, model);
	}

	private String show(String view, PartnershipSummary partnership, ReportingPeriod period, Model model) {
		model.addAttribute("year", period);
		model.addAttribute("years", this.calendar.choices(period));
		model.addAttribute("reports", this.reports.choices(partnership.id()));
		return view;
	}

	private static Pageable rows(String page) {
		return Paging.request(page, ROWS);
	}

}
