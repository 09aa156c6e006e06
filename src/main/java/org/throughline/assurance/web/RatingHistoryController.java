package org.throughline.assurance.web;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.throughline.account.HistoryService;
import org.throughline.account.RecordHistory;
import org.throughline.assurance.RatingSchemeService;
import org.throughline.assurance.SelfAssessmentService;
import org.throughline.assurance.StandardSetService;
import org.throughline.platform.govuk.Paging;

/**
 * Who changed what of rating schemes, standards and self-assessments, and when.
 */
@Controller
@RequestMapping("/manage/{partnership}")
class RatingHistoryController {

	private final ManagedAssurance managed;

	private final RatingSchemeService schemes;

	private final StandardSetService sets;

	private final SelfAssessmentService assessments;

	private final HistoryService history;

	RatingHistoryController(ManagedAssurance managed, RatingSchemeService schemes, StandardSetService sets,
			SelfAssessmentService assessments, HistoryService history) {
		this.managed = managed;
		this.schemes = schemes;
		this.sets = sets;
		this.assessments = assessments;
		this.history = history;
	}

	@GetMapping("/rating-schemes/{scheme}/history")
	String ofScheme(@PathVariable("partnership") String slug, @PathVariable String scheme,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.schemes.details(this.managed.partnership(slug).id(), scheme);
		return show(found.id(), found.name(), "/manage/" + slug + "/rating-schemes/" + scheme, page, model);
	}

	@GetMapping("/standards/{set}/history")
	String ofSet(@PathVariable("partnership") String slug, @PathVariable String set,
			@RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.sets.details(this.managed.partnership(slug).id(), set);
		return show(found.id(), found.title(), "/manage/" + slug + "/standards/" + set, page, model);
	}

	@GetMapping("/self-assessments/{set}/organisations/{organisation}/history")
	String ofSelfAssessment(@PathVariable("partnership") String slug, @PathVariable String set,
			@PathVariable String organisation, @RequestParam(defaultValue = "1") String page, Model model) {
		var place = this.managed.partnership(slug);
		var found = this.sets.details(place.id(), set);
		var held = this.assessments.details(place.id(), found, organisation);
		return show(held.id(), found.title() + ": " + held.organisationName(),
				"/manage/" + slug + "/self-assessments/" + set + "/organisations/" + organisation, page, model);
	}

	private String show(UUID thing, String name, String address, String page, Model model) {
		var found = new RecordHistory(name, this.history.changesOf(thing, Paging.request(page)));
		model.addAttribute("history", found);
		model.addAttribute("thingAddress", address);
		model.addAttribute("pagination", Paging.of(found.changes(), address + "/history"));
		return "account/thing-history";
	}

}
