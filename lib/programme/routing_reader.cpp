// SPDX-License-Identifier: Apache-2.0
/// `routing:` — the ways an application can go, and their grounds.
#include <algorithm>

#include "findings/code/procedure.hpp"
#include "findings/code/programme.hpp"
#include "programme/procedure_readers.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

void read_after(yaml::Record& in, const Lifecycle& lifecycle, Route& route) {
    const yaml::Node node = in.maybe_mapping("after");
    if (!node) return;
    yaml::Record record{in.reading(), node, &in.path(), "after"};
    route.after_event = read_event(record, "event", lifecycle);
    route.after_clause = text_or_empty(record, "clause");
    record.finish();
}

Route read_route(yaml::Record& in, const Programme& programme, Ids& ids) {
    const auto grounds = ids_of(programme.procedure.routing.grounds);
    Route route;
    route.id = ids.read(in);
    route.name = read_name(in, "name");
    route.clause = text_or_empty(in, "clause");
    route.by = maybe_word(in, "by", kActors);
    route.grounds = read_references(in, "grounds", grounds, "routing.grounds");
    route.without = read_references(in, "without", grounds, "routing.grounds");
    for (const std::string& ground : route.without)
        if (std::ranges::find(route.grounds, ground) != route.grounds.end())
            in.report(code::ground_both_ways, "without", {{"route", route.id}, {"ground", ground}});
    read_after(in, programme.procedure.lifecycle, route);
    return route;
}

/// An event can name a route only where there are routes.
void check_events(yaml::Record& root, const Programme& programme) {
    if (programme.procedure.routing.present()) return;
    const yaml::Path lifecycle{&root.path(), "lifecycle"}, events{&lifecycle, "events"};
    yaml::for_each_item(root.node().find("lifecycle").find("events"), [&](yaml::Node item, std::size_t index) {
        const yaml::Node routes = item.is_mapping() ? item.find("routes") : yaml::Node{};
        if (!routes.is_scalar() || routes.text() != "true") return;
        const std::string step = std::to_string(index);
        const yaml::Path event{&events, step};
        root.reading().report(code::unknown_rule_reference, routes.span(), {&event, "routes"},
                              {{"text", "routes"}, {"list", "routing.routes"}, {"known", "—"}});
    });
}

}  // namespace

void read_routing(yaml::Record& root, Programme& programme) {
    const yaml::Node node = root.maybe_mapping("routing");
    if (node) {
        Routing& routing = programme.procedure.routing;
        yaml::Record in{root.reading(), node, &root.path(), "routing"};
        routing.clause = text_or_empty(in, "clause");
        routing.by = maybe_word(in, "by", kActors);
        Ids grounds;  // read first: the routes name them
        each_record(in, "grounds", [&](yaml::Record& record) {
            Ground ground;
            ground.id = grounds.read(record);
            ground.name = read_name(record, "name");
            ground.clause = text_or_empty(record, "clause");
            routing.grounds.push_back(std::move(ground));
        });
        const yaml::Node routes = in.required("routes");
        if (routes.is_sequence() && routes.size() == 0) in.report(code::empty_list, "routes", {{"key", "routes"}});
        Ids ids;
        each_record(in, "routes",
                    [&](yaml::Record& record) { routing.routes.push_back(read_route(record, programme, ids)); });
        in.finish();
    }
    check_events(root, programme);
}

}  // namespace nearzero::programme
