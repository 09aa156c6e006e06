package org.throughline.returns.web;

import jakarta.validation.constraints.Size;

record RequestDecisionForm(String version, String press, @Size(max = 5_000) String note) {

}
