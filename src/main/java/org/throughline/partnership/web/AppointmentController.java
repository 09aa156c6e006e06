package org.throughline.partnership.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.partnership.AppointmentDetails;
import org.throughline.partnership.AppointmentEdit;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.RecordController;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;

/**
 * Pages of appointments.
 */
@Controller
@RequestMapping("/manage/{partnership}/appointments")
class AppointmentController extends RecordController<UUID, AppointmentDetails, AppointmentEdit, AppointmentForm> {

	private final OrganisationChoices organisationChoices;

	AppointmentController(AppointmentService appointments, OrganisationChoices organisationChoices,
			FormSubmissions forms) {
		super(new Pages("appointment", "governance", "Governance", "Add an appointment", "partnership/appointment"),
				appointments, AppointmentForm::of, forms);
		this.organisationChoices = organisationChoices;
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
