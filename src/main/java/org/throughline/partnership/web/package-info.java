/**
 * Controllers and forms of governance, names and organisations.
 */
@NullMarked
package org.throughline.partnership.web;

import org.jspecify.annotations.NullMarked;
