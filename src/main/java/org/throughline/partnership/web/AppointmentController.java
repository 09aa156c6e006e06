package org.throughline.partnership.web;

import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.AppointmentDetails;
import org.throughline.partnership.AppointmentService;
import org.throughline.partnership.Managed;
import org.throughline.partnership.OrganisationChoices;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;

/**
 * Pages of appointments.
 */
@Controller
@RequestMapping("/manage/{partnership}/appointments")
class AppointmentController {

	private final AppointmentService appointments;

	private final OrganisationChoices organisationChoices;

	private final FormSubmissions forms;

	AppointmentController(AppointmentService appointments, OrganisationChoices organisationChoices,
			FormSubmissions forms) {
		this.appointments = appointments;
		this.organisationChoices = organisationChoices;
		this.forms = forms;
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, AppointmentForm form, Model model) {
		return form(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid AppointmentForm form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.appointments.add(partnership.id(), form.toEdit()));
		return saved ? saved(partnership, "appointment.added", redirect) : form(partnership, null, model);
	}

	@GetMapping("/{appointmentId:[0-9a-f-]+}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable String appointmentId, Model model) {
		var appointment = this.appointments.appointment(partnership.id(), FormValues.id(appointmentId));
		model.addAttribute("appointmentForm", AppointmentForm.of(appointment));
		return form(partnership, appointment, model);
	}

	@PostMapping("/{appointmentId:[0-9a-f-]+}")
	String update(@Managed PartnershipSummary partnership, @PathVariable String appointmentId,
			@Valid AppointmentForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
		var appointment = this.appointments.appointment(partnership.id(), FormValues.id(appointmentId));
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.record(appointment.id())
			.choices("organisation", organisations(partnership, appointment))
			.choices("group", this.organisationChoices.groups(partnership.id()))
			.save(() -> this.appointments.edit(partnership.id(), appointment.id(), FormValues.version(form.version()),
					form.toEdit()),
					() -> AppointmentForm.of(this.appointments.appointment(partnership.id(), appointment.id())));
		return saved ? saved(partnership, "appointment.changed", redirect) : form(partnership, appointment, model);
	}

	private String form(PartnershipSummary partnership, @Nullable AppointmentDetails appointment, Model model) {
		model.addAttribute("appointment", appointment);
		model.addAttribute("organisations", organisations(partnership, appointment));
		model.addAttribute("groups", this.organisationChoices.groups(partnership.id()));
		model.addAttribute("trail", GovernanceBreadcrumbs.of(partnership,
				new PageLink((appointment != null) ? "Edit appointment" : "Add an appointment", null)));
		return "partnership/appointment";
	}

	private List<Choice> organisations(PartnershipSummary partnership, @Nullable AppointmentDetails appointment) {
		return this.organisationChoices.members(partnership.id(),
				(appointment != null) ? appointment.organisationSlug() : null);
	}

	private static String saved(PartnershipSummary partnership, String message, RedirectAttributes redirect) {
		return Redirects.to(partnership.manageAddress() + "/governance", message, redirect);
	}

}
