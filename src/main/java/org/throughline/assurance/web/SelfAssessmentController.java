package org.throughline.assurance.web;

import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.assurance.SelfAssessmentDetails;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.EditConflict;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.Typed;
import org.throughline.platform.govuk.Typed.Outcome;

/**
 * One organisation's self-assessment, and what others found of it.
 */
@Controller
@RequestMapping("/manage/{partnership}/self-assessments/{set}/organisations/{organisation}")
class SelfAssessmentController {

	private static final String FORM = "selfAssessmentForm";

	private static final String MODERATION = "moderationForm";

	private final ManagedAssurance managed;

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	SelfAssessmentController(ManagedAssurance managed, StandardSetService sets, SelfAssessmentService assessments) {
		this.managed = managed;
		this.sets = sets;
		this.assessments = assessments;
	}

	/**
	 * What an address names.
	 */
	record Place(PartnershipSummary partnership, StandardSetDetails set, String organisation) {

		public String address() {
			return SelfAssessmentListController.address(this.partnership) + "/" + this.set.slug();
		}

	}

	@ModelAttribute("place")
	Place place(@PathVariable String partnership, @PathVariable String set, @PathVariable String organisation) {
		var found = this.managed.partnership(partnership);
		return new Place(found, this.sets.details(found.id(), set), organisation);
	}

	@GetMapping
	String editForm(@ModelAttribute("place") Place place, Model model) {
		var held = held(place);
		model.addAttribute(FORM, SelfAssessmentForm.of(held));
		return form(place, held, held.version(), model);
	}

	@PostMapping
	String update(@ModelAttribute("place") Place place, @Valid @ModelAttribute(FORM) SelfAssessmentForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		held(place);
		int version = Typed.version(form.version());
		var outcome = Typed.save(errors, () -> this.assessments.edit(place.partnership().id(), place.set().slug(),
				place.organisation(), version, form.toEdit()));
		var held = held(place);
		if (outcome == Outcome.SAVED) {
			return saved(place, held, flash);
		}
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict",
					EditConflict.between(SelfAssessmentForm.of(held), form.alignedTo(held), FORM));
			return form(place, held, held.version(), model);
		}
		return form(place, held, version, model);
	}

	@GetMapping("/moderation")
	String moderationForm(@ModelAttribute("place") Place place, Model model) {
		var held = held(place);
		model.addAttribute(MODERATION, ModerationForm.of(held));
		return moderation(place, held, held.version(), model);
	}

	@PostMapping("/moderation")
	String moderate(@ModelAttribute("place") Place place, @Valid @ModelAttribute(MODERATION) ModerationForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		held(place);
		int version = Typed.version(form.version());
		var outcome = Typed.save(errors, () -> this.assessments.moderate(place.partnership().id(), place.set().slug(),
				place.organisation(), version, form.toEdit()));
		var held = held(place);
		if (outcome == Outcome.SAVED) {
			return saved(place, held, flash);
		}
		if (outcome == Outcome.CONFLICT) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict",
					EditConflict.between(ModerationForm.of(held), form.alignedTo(held), MODERATION));
			return moderation(place, held, held.version(), model);
		}
		return moderation(place, held, version, model);
	}

	@PostMapping("/remove")
	String remove(@ModelAttribute("place") Place place, RedirectAttributes flash) {
		var held = held(place);
		this.assessments.remove(place.partnership().id(), place.set().slug(), place.organisation());
		flash.addFlashAttribute("flash", "selfAssessment.removed");
		flash.addFlashAttribute("flashName", held.organisationName());
		return "redirect:" + place.address();
	}

	private SelfAssessmentDetails held(Place place) {
		return this.assessments.details(place.partnership().id(), place.set(), place.organisation());
	}

	private String form(Place place, SelfAssessmentDetails held, int version, Model model) {
		show(place, held, version, model);
		model.addAttribute("row", this.assessments.compared(place.partnership().id(), held));
		model.addAttribute("reportChoices", this.managed.reports(place.partnership().id()));
		model.addAttribute("trail",
				SelfAssessmentListController.trail(place.partnership(), place.set(), held.organisationName()));
		return "assurance/assessment";
	}

	private String moderation(Place place, SelfAssessmentDetails held, int version, Model model) {
		show(place, held, version, model);
		model.addAttribute("organisationChoices",
				this.managed.organisations(place.partnership().id())
					.stream()
					.filter((choice) -> !choice.value().equals(held.organisationSlug()))
					.toList());
		model.addAttribute("trail", SelfAssessmentListController.trail(place.partnership(), place.set(),
				"Moderation of " + held.organisationName()));
		return "assurance/moderation";
	}

	private static void show(Place place, SelfAssessmentDetails held, int version, Model model) {
		model.addAttribute("held", held);
		model.addAttribute("set", place.set());
		model.addAttribute("version", version);
		model.addAttribute("standardTitles",
				place.set()
					.standards()
					.stream()
					.collect(Collectors.toMap((standard) -> String.valueOf(standard.number()),
							(standard) -> standard.number() + ". " + standard.title())));
		model.addAttribute("levelChoices",
				place.set()
					.scheme()
					.levels()
					.stream()
					.map((level) -> new Choice(level.label(), level.label() + " – " + level.definition()))
					.toList());
	}

	private static String saved(Place place, SelfAssessmentDetails held, RedirectAttributes flash) {
		flash.addFlashAttribute("flash", "selfAssessment.saved");
		flash.addFlashAttribute("flashName", held.organisationName());
		return "redirect:" + place.address();
	}

}
