package org.throughline.account.web;

import jakarta.validation.constraints.NotEmpty;

record OwnPasswordForm(@NotEmpty String currentPassword, @NotEmpty String password) {

}
