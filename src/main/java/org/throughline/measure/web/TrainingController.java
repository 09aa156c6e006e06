package org.throughline.measure.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
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

import org.throughline.account.HistoryService;
import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.measure.TrainingService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.govuk.Paging;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;
import org.throughline.theme.ThemeService;

/**
 * Training activities: the list with those first that were not evaluated, adding one,
 * changing one.
 */
@Controller
@RequestMapping("/manage/{partnership}/training")
class TrainingController {

	private static final String FORM = "trainingForm";

	private final TrainingService activities;

	private final ThemeService themes;

	private final HistoryService history;

	private final MeasurePlace place;

	TrainingController(TrainingService activities, ThemeService themes, HistoryService history, MeasurePlace place) {
		this.activities = activities;
		this.themes = themes;
		this.history = history;
		this.place = place;
	}

	@ModelAttribute("partnership")
	PartnershipSummary partnership(@PathVariable("partnership") String slug) {
		return this.place.require(slug);
	}

	@GetMapping
	String list(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.activities.list(partnership.id(), Paging.request(page));
		model.addAttribute("activities", found);
		model.addAttribute("notEvaluated", this.activities.notEvaluated(partnership.id()));
		model.addAttribute("reports", this.activities.reports(partnership.id()));
		model.addAttribute("pagination", Paging.of(found, address(partnership)));
		model.addAttribute("trail", MeasurePlace.trail(partnership, new PageLink("Training", null)));
		return "measure/trainings";
	}

	@GetMapping("/new")
	String newForm(@ModelAttribute("partnership") PartnershipSummary partnership,
			@RequestParam(defaultValue = "") String report, Model model) {
		model.addAttribute(FORM, TrainingForm.empty(report));
		return form(partnership, null, 0, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute("partnership") PartnershipSummary partnership, @Valid TrainingForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.activities.add(partnership.id(), Typed.id(form.id()), edit, null);
			}
		});
		return (outcome == Outcome.SAVED) ? saved(partnership, "training.added", flash)
				: form(partnership, null, 0, model);
	}

	@GetMapping("/{number}")
	String editForm(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			Model model) {
		var one = this.activities.find(partnership.id(), number);
		model.addAttribute(FORM, TrainingForm.of(one));
		return form(partnership, one, one.version(), model);
	}

	@PostMapping("/{number}")
	String update(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			@Valid TrainingForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		int version = Typed.version(form.version());
		var edit = form.toEdit(errors);
		var outcome = Typed.save(errors, () -> {
			if (edit != null) {
				this.activities.edit(partnership.id(), number, edit);
			}
		});
		if (outcome == Outcome.SAVED) {
			return saved(partnership, "training.changed", flash);
		}
		var standing = this.activities.find(partnership.id(), number);
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", EditConflict.between(TrainingForm.of(standing), form, FORM));
			return form(partnership, standing, standing.version(), model);
		}
		return form(partnership, standing, version, model);
	}

	@GetMapping("/{number}/history")
	String history(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var one = this.activities.find(partnership.id(), number);
		var changes = this.history.changesOf(one.id(), Paging.request(page));
		model.addAttribute("thing", one.content().title());
		model.addAttribute("changes", changes);
		model.addAttribute("pagination", Paging.of(changes, address(partnership) + "/" + number + "/history"));
		model.addAttribute("trail", trail(partnership, one, "Change history"));
		return "measure/history";
	}

	@GetMapping("/{number}/remove")
	String confirmRemove(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			Model model) {
		var one = this.activities.find(partnership.id(), number);
		return Removal.ask("training", "“" + one.content().title() + "”",
				address(partnership) + "/" + number + "/remove", address(partnership) + "/" + number,
				trail(partnership, one, "Remove"), model);
	}

	@PostMapping("/{number}/remove")
	String remove(@ModelAttribute("partnership") PartnershipSummary partnership, @PathVariable int number,
			RedirectAttributes flash) {
		this.activities.remove(partnership.id(), number);
		return saved(partnership, "training.removed", flash);
	}

	private String form(PartnershipSummary partnership, @Nullable TrainingDetails one, int version, Model model) {
		model.addAttribute("activity", one);
		model.addAttribute("version", version);
		model.addAttribute("kinds", this.place.choices(TrainingKind.values()));
		model.addAttribute("modes", this.place.choices(TrainingMode.values()));
		model.addAttribute("charges", this.place.choices(TrainingCharge.values()));
		model.addAttribute("reports",
				this.activities.reports(partnership.id())
					.stream()
					.map((report) -> new Choice(report.slug(), report.words()))
					.toList());
		var provider = (one != null) ? one.organisation() : null;
		model.addAttribute("providers", this.place.organisations(partnership.id(),
				(provider != null) ? provider.slug() : null, (provider != null) ? provider.name() : null));
		model.addAttribute("themeChoices",
				this.themes.themes().stream().map((theme) -> new Choice(theme.slug(), theme.name())).toList());
		model.addAttribute("trail", (one != null) ? trail(partnership, one, null) : MeasurePlace.trail(partnership,
				new PageLink("Training", address(partnership)), new PageLink("Add training", null)));
		return "measure/training";
	}

	static String address(PartnershipSummary partnership) {
		return "/manage/" + partnership.slug() + "/training";
	}

	/** The way to an activity, or to a page below it. */
	static List<PageLink> trail(PartnershipSummary partnership, TrainingDetails one, @Nullable String below) {
		var all = new PageLink("Training", address(partnership));
		return (below == null) ? MeasurePlace.trail(partnership, all, new PageLink(one.content().title(), null))
				: MeasurePlace.trail(partnership, all,
						new PageLink(one.content().title(), address(partnership) + "/" + one.number()),
						new PageLink(below, null));
	}

	private static String saved(PartnershipSummary partnership, String message, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", message);
		flash.addAttribute("p", partnership.slug());
		return "redirect:/manage/{p}/training";
	}

}
