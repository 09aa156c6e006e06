/**
 * The pages of the partner and of the business manager on actions, recommendations and
 * plans.
 */
@NullMarked
package org.throughline.action.web;

import org.jspecify.annotations.NullMarked;
