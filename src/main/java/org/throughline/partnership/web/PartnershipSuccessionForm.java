package org.throughline.partnership.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.throughline.platform.govuk.DateParts;

record PartnershipSuccessionForm(@NotBlank String successor, DateParts day, @Size(max = 2_000) String note) {

}
