package org.throughline.measure.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.measure.TrainingCharge;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingEdit;
import org.throughline.measure.TrainingKind;
import org.throughline.measure.TrainingMode;
import org.throughline.measure.TrainingService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.RecordController;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListColumns;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.web.KeptForReader;
import org.throughline.theme.ThemeService;

/**
 * Pages on which business managers list, add and edit training activities.
 */
@Controller
@RequestMapping("/manage/{partnership}/training")
class TrainingController extends RecordController<Integer, TrainingDetails, TrainingEdit, TrainingForm>
		implements RecordPages {

	private static final ListColumns COLUMNS = ListColumns.sorted("title", "Activity")
		.andSorted("kind", "Type")
		.andSorted("held", "Date")
		.andSorted("evaluated", "Impact");

	private final TrainingService activities;

	private final ReportDirectory reports;

	private final OrganisationChoices organisations;

	private final ThemeService themes;

	private final EnumChoices enums;

	TrainingController(TrainingService activities, ReportDirectory reports, OrganisationChoices organisations,
			ThemeService themes, EnumChoices enums, FormSubmissions forms) {
		super(new Pages("training", "training", "Training", "Add training", "measure/training"), activities,
				TrainingForm::of, forms);
		this.activities = activities;
		this.reports = reports;
		this.organisations = organisations;
		this.themes = themes;
		this.enums = enums;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		var found = this.activities.list(partnership.id(), request.pageable(COLUMNS));
		model.addAttribute("activities", found);
		model.addAttribute("notEvaluated", this.activities.notEvaluated(partnership.id()));
		model.addAttribute("reports", this.reports.reportsOf(partnership.id()));
		model.addAttribute("listPage",
				request.page(found, COLUMNS).export(partnership.manageAddress() + "/export/training.xlsx"));
		model.addAttribute("trail", partnership.breadcrumbs(new PageLink("Training", null)));
		return "measure/trainings";
	}

	@Override
	protected TrainingForm first(PartnershipSummary partnership, TrainingForm empty) {
		return empty.notStated();
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, @Nullable TrainingDetails activity) {
		var organisation = (activity != null) ? activity.links().organisation() : null;
		return Map.of("kind", this.enums.of(TrainingKind.class), "delivery.mode", this.enums.of(TrainingMode.class),
				"delivery.charge", this.enums.of(TrainingCharge.class), "description.report",
				this.reports.choices(partnership.id()), "delivery.provider",
				this.organisations.members(partnership.id(),
						(activity != null) ? activity.content().date().from() : null,
						NamedReference.slugs(organisation)),
				"description.review", this.activities.reviews(partnership.id()), "description.themes",
				this.themes.choices());
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable TrainingDetails activity, Model model) {
		model.addAttribute("activity", activity);
		model.addAttribute("formChoices", choices(partnership, activity));
	}

	static String address(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/training";
	}

}
