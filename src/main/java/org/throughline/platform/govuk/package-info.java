/**
 * GOV.UK Design System components as Thymeleaf fragments, and the forms behind them.
 */
@NullMarked
package org.throughline.platform.govuk;

import org.jspecify.annotations.NullMarked;
