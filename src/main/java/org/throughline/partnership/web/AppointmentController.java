package org.throughline.partnership.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.AppointmentDetails;
import org.throughline.partnership.AppointmentEdit;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.web.KeptForReader;

/**
 * Pages of appointments.
 */
@Controller
@RequestMapping("/manage/{partnership}/appointments")
class AppointmentController extends RecordController<UUID, AppointmentDetails, AppointmentEdit, AppointmentForm> {

	private final AppointmentService appointments;

	private final OrganisationChoices organisationChoices;

	AppointmentController(AppointmentService appointments, OrganisationChoices organisationChoices,
			FormSubmissions forms) {
		super(new Pages("appointment", "appointments", "Appointments", "Add an appointment", "partnership/appointment"),
				appointments, AppointmentForm::of, forms);
		this.appointments = appointments;
		this.organisationChoices = organisationChoices;
	}

	@KeptForReader
	@GetMapping
	String list(@Managed PartnershipSummary partnership, ListRequest request, Model model) {
		this.appointments.list()
			.show("appointments", this.appointments.appointments(partnership.id()), request, model)
			.export(partnership.manageAddress() + "/export/appointments.xlsx");
		model.addAttribute("trail", GovernanceBreadcrumbs.of(partnership, new PageLink("Appointments", null)));
		return "partnership/appointments";
	}

	@Override
	protected List<PageLink> breadcrumbs(PartnershipSummary partnership, PageLink list, PageLink page) {
		return GovernanceBreadcrumbs.of(partnership, list, page);
	}

	@Override
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, AppointmentDetails appointment) {
		return Map.of("organisation", organisations(partnership, appointment), "group",
				this.organisationChoices.groups(partnership.id()));
	}

	@Override
	protected void show(PartnershipSummary partnership, @Nullable AppointmentDetails appointment, Model model) {
		model.addAttribute("appointment", appointment);
		model.addAttribute("organisations", organisations(partnership, appointment));
		model.addAttribute("groups", this.organisationChoices.groups(partnership.id()));
	}

	private List<Choice> organisations(PartnershipSummary partnership, @Nullable AppointmentDetails appointment) {
		return this.organisationChoices.members(partnership.id(),
				(appointment != null) ? appointment.organisationSlug() : null);
	}

}
