// Reads calendars with ical.js (Thunderbird, Nextcloud).
//
// In: a JSON list of calendar texts on stdin. Out: for each {errors, events}, as read_with_libical.py.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

function attendee(property) {
  return [property.getFirstValue(), property.getParameter("cn"), property.getParameter("partstat")];
}

function starts(event) {
  if (!event.isRecurring()) return [event.startDate.toUnixTime()];
  const found = [];
  const days = event.iterator();
  for (let next = days.next(); next; next = days.next()) found.push(next.toUnixTime());
  return found;
}

function event(component) {
  const read = new ICAL.Event(component);
  return {
    uid: read.uid,
    summary: read.summary,
    description: read.description,
    location: read.location,
    start: read.startDate.toUnixTime(),
    starts: starts(read),
    attendees: read.attendees.map(attendee),
  };
}

function calendar(text) {
  try {
    const component = new ICAL.Component(ICAL.parse(text));
    for (const zone of component.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
    return { errors: [], events: component.getAllSubcomponents("vevent").map(event) };
  } catch (error) {
    return { errors: [String(error)], events: [] };
  }
}

const texts = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(texts.map(calendar)));
